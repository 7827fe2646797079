/**
 * Charts as inline SVG: plain numbers in, markup out, colours from the page's style.
 *
 * <p>Not here: where the numbers come from and what is said about them. The page around the charts
 * is {@code dev.weir.report}'s.
 */
package dev.weir.report.chart;
