/**
 * A {@link dev.weir.streams.faults.scenario.Scenario} says what is sent, to which instances, what
 * is done to them and when, and what is promised meanwhile.
 */
package dev.weir.streams.faults.scenario;
