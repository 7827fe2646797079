/**
 * Plays scenarios, each of which ends in a row of a {@link dev.weir.streams.faults.run.FaultTable}.
 */
package dev.weir.streams.faults.run;
