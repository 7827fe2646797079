/**
 * What many outcomes come to: means and spreads over series and seeds, totals, what was required of
 * them, and all of it as text, CSV and JSON.
 *
 * <p>Not here: what a metric is, which replay and {@code detection.evaluation} say.
 */
package dev.weir.evaluation.result;
