/**
 * Detectors side by side: trains and replays several of them, and baselines, over a folder of
 * labelled series, and says which is better at what.
 *
 * <p>Not here: how one is trained ({@code dev.weir.trainer}) and replayed ({@code
 * dev.weir.streams.replay}), what a metric is ({@code dev.weir.detection.evaluation}), and what
 * Weir costs to run ({@code dev.weir.benchmarks}).
 */
package dev.weir.evaluation;
