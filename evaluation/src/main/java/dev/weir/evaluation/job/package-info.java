/**
 * A piece of the work: one training and the judgements that share it, which settings it lays over
 * those of its contenders, how much effort it is beside others, and what a contender came to. Jobs
 * and outcomes cross from process to process as JSON.
 *
 * <p>Not here: doing it ({@code run}), in which process ({@code work}), and what many outcomes come
 * to ({@code result}).
 */
package dev.weir.evaluation.job;
