/**
 * The fault suite: a real detector, {@code weir run} in processes of its own, on real brokers, and
 * what is done to them. A {@link dev.weir.streams.faults.Scenario} says what; a {@link
 * dev.weir.streams.faults.FaultRun} does it and ends in a {@link dev.weir.streams.faults.Tally},
 * one row of the table that {@code mvn verify -Pfaults} prints. The build without the profile runs
 * short forms.
 */
package dev.weir.streams.faults;
