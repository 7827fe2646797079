/**
 * The document that describes a suite: sets of series with the options of each, what is published
 * of them, and a smaller form of all. Read as YAML, every problem told with its line.
 *
 * <p>Not here: what the options mean and whether their values make sense, which the command line
 * ({@code command}) says for a suite as for itself.
 */
package dev.weir.evaluation.suite;
