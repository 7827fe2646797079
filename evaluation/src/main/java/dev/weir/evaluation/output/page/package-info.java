/**
 * A comparison as one page for a browser: verdicts, tables and charts of each set of series.
 *
 * <p>Not here: what the tables hold ({@code output}), and how a page is made ({@code
 * dev.weir.report}).
 */
package dev.weir.evaluation.output.page;
