/**
 * Tables, whose rows are in no order: rows drawn by a seed are judged, the others learnt from.
 *
 * <p>Not here: histories, whose rows are in the order of time ({@code split}).
 */
package dev.weir.evaluation.series.drawn;
