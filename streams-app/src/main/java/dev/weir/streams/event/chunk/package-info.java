/**
 * The events of a poll as Kafka Streams is given them: one record for each chunk ({@link
 * dev.weir.streams.event.chunk.EventChunk}), what walks over the events of a chunk, and the time
 * that is theirs.
 *
 * <p>Not here: who takes a poll and hands the chunks on ({@code dev.weir.streams.event}), and what
 * is done with an event ({@code dev.weir.streams}).
 */
package dev.weir.streams.event.chunk;
