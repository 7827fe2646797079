/**
 * What became of a load: read from the topics of a scenario, reckoned without a broker, and the one
 * counted against the other in a {@link dev.weir.streams.faults.outcome.Tally}.
 */
package dev.weir.streams.faults.outcome;
