/**
 * Whether a detector keeps its word: how often scores exceeded their thresholds beside how often
 * they were to, and how often p-values fell below a level beside the level itself.
 *
 * <p>Not here: whether the exceedances were right, which needs labels of anomalies.
 */
package dev.weir.detection.evaluation.calibration;
