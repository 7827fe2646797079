/**
 * The files of a folder: which are meant, what their series are called, how many rows they have,
 * and files made of some of their rows.
 *
 * <p>Not here: which rows are learnt from and which judged ({@code split}).
 */
package dev.weir.evaluation.series.file;
