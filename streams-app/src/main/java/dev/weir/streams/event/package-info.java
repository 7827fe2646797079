/**
 * Messages to events: the look ahead over a whole poll ({@link
 * dev.weir.streams.event.LookaheadInterceptor}), the source's deserializer, and the dead letters of
 * messages that are no events and of events that a later stage refuses.
 *
 * <p>Not here: what bytes mean ({@code dev.weir.detection.event}), and which node of the topology
 * uses what ({@code dev.weir.streams}).
 */
package dev.weir.streams.event;
