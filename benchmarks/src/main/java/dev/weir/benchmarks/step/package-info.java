/**
 * What single steps of the pipeline cost, and the figures of a replay: JMH benchmarks, one class an
 * operation, run by {@code weir bench steps}.
 *
 * <p>Not here: what they cost together, beside others ({@code pipeline}).
 */
package dev.weir.benchmarks.step;
