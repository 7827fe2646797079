/**
 * How good a detector was, where labels say what the truth is: ranking metrics of the scores, and
 * point-wise and event-wise metrics of the alerts. Exact, without sampling, and never
 * point-adjusted: adjusting lets one hit inside a labelled span count as the whole span found,
 * which lifts random scores above most detectors.
 *
 * <p>Not here: reading files and running the detector, which is what replay does, and the decision
 * itself, which is the threshold's and the alert's. Nothing in this package is used while a
 * detector runs.
 */
package dev.weir.detection.evaluation;
