/**
 * {@code weir bench pipeline}: what Weir and its peers process in a second, side by side in one
 * run, in turn.
 *
 * <p>Not here: what each of them does ({@code variant}), and how one is measured ({@code trial}).
 */
package dev.weir.benchmarks.pipeline;
