/**
 * Precision where people can look at so many entities a day and no more.
 *
 * <p>Not here: how many alerts there were beside how many were asked for, which {@code calibration}
 * says.
 */
package dev.weir.detection.evaluation.budget;
