package dev.weir.streams.http;

/**
 * Whether a detector is well.
 *
 * @param started it has come up once
 * @param live it is not in an error state; a rebalance or a restore, however long, is alive
 * @param ready it is running and its model is loaded
 * @param state in the words of Kafka Streams, for people
 */
public record Health(boolean started, boolean live, boolean ready, String state) {}
