/**
 * Brokers in processes of their own, which can be killed, cut off and started again.
 *
 * <p>Not here: the broker inside the tests' own process ({@code dev.weir.streams.broker}).
 */
package dev.weir.streams.faults.cluster;
