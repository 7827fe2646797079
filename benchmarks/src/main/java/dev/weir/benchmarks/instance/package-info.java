/**
 * An instance of Weir in a process of its own, as {@code weir run} starts it, seen from outside:
 * what it says of itself over HTTP, and what the system says of its process.
 *
 * <p>Not here: what is done to it and what that shows ({@code entities}).
 */
package dev.weir.benchmarks.instance;
