/**
 * {@code weir bench latency}: how long it takes from the producer of an event to a reader of what
 * was made of it, at a rate that all of those measured keep up with.
 *
 * <p>Not here: how many events they could process ({@code pipeline}).
 */
package dev.weir.benchmarks.latency;
