/**
 * Does a job, one training and the judgements that share it: the detector by a real replay, the
 * baselines by the same smoothing, thresholds, episodes and measures on scores of their own.
 *
 * <p>Not here: what a job is ({@code job}), in which process it is done ({@code work}), and what
 * many outcomes come to ({@code result}).
 */
package dev.weir.evaluation.run;
