/**
 * What the labels of series say: classes of which some are normal, entities that are known after a
 * while, and who may be learnt from.
 *
 * <p>Not here: what is learnt from and what is judged otherwise, in {@code series.split}.
 */
package dev.weir.evaluation.series.label;
