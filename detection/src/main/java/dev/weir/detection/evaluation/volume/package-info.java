/**
 * Volume under the surface: rankings that forgive a score for peaking a little beside a labelled
 * span, averaged over how much is forgiven.
 *
 * <p>Not here: rankings that look at single rows, which {@link
 * dev.weir.detection.evaluation.Ranking} is.
 */
package dev.weir.detection.evaluation.volume;
