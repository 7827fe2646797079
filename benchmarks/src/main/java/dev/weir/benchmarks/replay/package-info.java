/**
 * {@code weir bench replay}: how fast a file is replayed.
 *
 * <p>Not here: what Kafka costs beside the detector ({@code pipeline}).
 */
package dev.weir.benchmarks.replay;
