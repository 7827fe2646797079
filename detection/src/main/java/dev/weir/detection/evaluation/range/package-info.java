/**
 * How well flagged spans cover labelled spans: precision and recall of ranges instead of rows.
 *
 * <p>Not here: whether a span was found at all and how late, which {@link
 * dev.weir.detection.evaluation.AlertJudge} says.
 */
package dev.weir.detection.evaluation.range;
