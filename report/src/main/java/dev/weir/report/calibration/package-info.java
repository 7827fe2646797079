/**
 * Whether a detector keeps its word, as pictures: each entity's rate of exceedances beside the one
 * asked for, and p-values beside how often they came.
 *
 * <p>Not here: the counting, which is {@code dev.weir.detection.evaluation.calibration}'s.
 */
package dev.weir.report.calibration;
