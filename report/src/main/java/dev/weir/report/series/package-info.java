/**
 * One entity's scores beside their thresholds over time, as a chart that can be zoomed: thinned so
 * that a million events stay a small page and no peak is lost.
 *
 * <p>{@code series.js} redraws what {@link dev.weir.report.series.SeriesChart} drew for another
 * span of time, by the same rules; without it the charts stand as they are.
 *
 * <p>Not here: which entities are drawn and what is said of them, which is {@code
 * dev.weir.report.replay}'s.
 */
package dev.weir.report.series;
