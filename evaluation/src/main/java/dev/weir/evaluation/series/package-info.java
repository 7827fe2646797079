/**
 * What detectors are tried on: series, each with a part to learn from and a part to judge, and the
 * port behind which files become series.
 *
 * <p>Not here: the ways to split ({@code split}), the files themselves ({@code file}), what is
 * tried ({@code contender}), and reading events, which trainer and replay do.
 */
package dev.weir.evaluation.series;
