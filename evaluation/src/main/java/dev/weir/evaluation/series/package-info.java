/**
 * What detectors are tried on: the files of a folder as series, each with a part to learn from and
 * a part to judge, by one of several splits.
 *
 * <p>Not here: what is tried ({@code contender}), and reading events, which trainer and replay do.
 */
package dev.weir.evaluation.series;
