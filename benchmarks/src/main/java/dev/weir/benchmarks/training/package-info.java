/**
 * How long an epoch of training takes beside PyTorch in Python: the same architecture, the same
 * inputs, turn by turn in one run.
 *
 * <p>Not here: how good what was learnt is ({@code weir replay --metrics}).
 */
package dev.weir.benchmarks.training;
