/**
 * Where a replay's events come from: files, one after the other or side by side, or a range of a
 * topic on a cluster, read by a plain consumer that belongs to no group and commits nothing.
 *
 * <p>Not here: how a file is read and how walks are merged ({@code dev.weir.detection.history}),
 * what is done with the events ({@code dev.weir.streams.replay}).
 */
package dev.weir.streams.replay.source;
