/**
 * What benchmarks of the running app are fed: made-up readings, detectors for them, models trained
 * on them by Weir's own trainer, and topics filled with them.
 *
 * <p>Not here: what reads the topics ({@code variant}), and what is measured ({@code trial}).
 */
package dev.weir.benchmarks.load;
