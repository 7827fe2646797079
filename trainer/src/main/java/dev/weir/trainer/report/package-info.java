/**
 * Pages: one HTML file that needs nothing else, its charts drawn as inline SVG, for light and dark
 * screens and for paper.
 *
 * <p>Not here: what a page says; the trainer's root package fills it.
 */
package dev.weir.trainer.report;
