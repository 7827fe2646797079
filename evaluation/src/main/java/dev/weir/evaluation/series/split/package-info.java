/**
 * How files become series: by rows, shares, pairs of files, times or drawn rows, and what narrows
 * another split to fewer rows or gives it features of its own.
 *
 * <p>Not here: what a series is ({@code series}), and reading and writing rows ({@code file}).
 */
package dev.weir.evaluation.series.split;
