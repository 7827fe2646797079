/**
 * Pages: one HTML file that needs nothing else, for light and dark screens and for paper.
 *
 * <p>Not here: the charts, which are {@code dev.weir.report.chart}'s, and what a page says; the
 * module that writes a page fills it.
 */
package dev.weir.report;
