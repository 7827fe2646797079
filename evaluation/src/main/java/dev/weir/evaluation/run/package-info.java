/**
 * One training and the judgements that share it: the detector by a real replay, the baselines by
 * the same smoothing, thresholds, episodes and measures on scores of their own.
 *
 * <p>Not here: in which process it runs ({@code work}), and what many outcomes come to ({@code
 * result}).
 */
package dev.weir.evaluation.run;
