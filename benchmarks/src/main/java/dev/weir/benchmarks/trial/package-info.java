/**
 * Measures one variant at a time, each in a JVM of its own, so that none runs on what the compiler
 * learnt of another.
 *
 * <p>Not here: what is measured ({@code variant}), and in which order ({@code pipeline}).
 */
package dev.weir.benchmarks.trial;
