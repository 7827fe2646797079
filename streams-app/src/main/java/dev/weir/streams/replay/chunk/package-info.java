/**
 * The events of a walk in chunks, read ahead in a thread of their own, so that the topology can
 * look over many at once as it does over a poll.
 *
 * <p>Not here: how a walk reads its source ({@code dev.weir.detection.history}, {@code
 * dev.weir.streams.replay.source}), what comes of the events ({@code dev.weir.streams.replay}).
 */
package dev.weir.streams.replay.chunk;
