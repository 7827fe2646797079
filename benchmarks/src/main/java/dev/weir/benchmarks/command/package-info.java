/**
 * {@code weir bench …}: the command line of the benchmarks.
 *
 * <p>Not here: what they measure, which is in the package of each.
 */
package dev.weir.benchmarks.command;
