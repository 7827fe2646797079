/**
 * What held-out events tell the threshold before an entity has a history of its own.
 *
 * <p>Not here: the threshold itself ({@code dev.weir.detection.threshold}).
 */
package dev.weir.trainer.calibration;
