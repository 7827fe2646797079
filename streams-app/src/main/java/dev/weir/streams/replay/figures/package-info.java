/**
 * What a replay came to, in numbers: an observer that counts, and every metric under its one name.
 *
 * <p>Not here: how a metric is computed ({@code dev.weir.detection.evaluation}), the files and
 * tables that show them ({@code dev.weir.streams.replay.output}, {@code dev.weir.streams.command}).
 */
package dev.weir.streams.replay.figures;
