/**
 * {@code weir bench entities}: one instance, up to millions of entities, a reading a minute from
 * each. Whether it keeps up, what it takes, and how long it needs to come back after a SIGKILL.
 *
 * <p>Not here: how many events an instance could process of few entities ({@code pipeline}).
 */
package dev.weir.benchmarks.entities;
