/**
 * The adaptive threshold: turns an entity's scores into a limit, a p-value and a verdict for every
 * event.
 *
 * <p>Lives here: the policy ({@link dev.weir.detection.threshold.PspPolicy}), the state of one
 * entity ({@link dev.weir.detection.threshold.PspState}) with its binary form, and the verbs that
 * move it ({@link dev.weir.detection.threshold.PspThreshold}). The method is PSP, pane-sketch
 * peaks-over-threshold; {@code docs/thresholds.md} tells it whole.
 *
 * <p>Does not live here: where scores come from ({@code score}), what is done with verdicts (
 * {@code alert}), and where state is kept (the streams application).
 */
package dev.weir.detection.threshold;
