/**
 * What events say about scores: how surprising one is, and what held-out ones tell the threshold
 * before an entity has a history.
 *
 * <p>Not here: the arithmetic of a score ({@code score}), the threshold itself ({@code
 * dev.weir.detection.threshold}).
 */
package dev.weir.trainer.calibration;
