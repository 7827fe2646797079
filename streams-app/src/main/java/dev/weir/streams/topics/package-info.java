/**
 * What a detector needs of a cluster before it starts: that it answers, that the topics are there,
 * that the rights suffice.
 *
 * <p>Not here: the broker itself ({@code dev.weir.streams.broker}) and what flows through the
 * topics.
 */
package dev.weir.streams.topics;
