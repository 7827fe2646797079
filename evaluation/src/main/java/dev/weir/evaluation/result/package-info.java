/**
 * What many outcomes come to: means and spreads over series and seeds, totals, and what was
 * required of them.
 *
 * <p>Not here: what a metric is, which replay and {@code detection.evaluation} say, and how it is
 * told ({@code output}).
 */
package dev.weir.evaluation.result;
