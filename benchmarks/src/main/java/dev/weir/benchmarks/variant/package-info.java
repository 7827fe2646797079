/**
 * What is measured side by side: Weir as it ships, and what one would compare it with, each as a
 * topology that runs with the same settings of Kafka Streams. What was chosen for each and why is
 * in docs/benchmarks.md.
 *
 * <p>Not here: how they are measured ({@code trial}).
 */
package dev.weir.benchmarks.variant;
