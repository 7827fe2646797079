/**
 * A real Kafka broker without a cluster: one KRaft node that is broker and controller, in this JVM
 * ({@link dev.weir.streams.broker.EmbeddedBroker}) or in one of its own ({@link
 * dev.weir.streams.broker.BrokerProcess}).
 *
 * <p>For demos, first steps and tests: one node, plain text on loopback, nothing replicated.
 * Nothing here knows detectors; topics are made by {@code dev.weir.streams.topics}.
 */
package dev.weir.streams.broker;
