/**
 * How good a detector was, where labels say what the truth is: ranking metrics of the scores, and
 * point-wise and event-wise metrics of the alerts. Exact, without sampling, and never
 * point-adjusted: adjusting lets one hit inside a labelled span count as the whole span found,
 * which lifts random scores above most detectors.
 *
 * <p>What was judged is kept as {@link dev.weir.detection.evaluation.JudgedSeries}, one an entity;
 * metrics with definitions of their own are packages beneath: {@code volume}, {@code range}, {@code
 * nab}, {@code budget} and {@code calibration}.
 *
 * <p>Not here: reading files and running the detector, which is what replay does, and the decision
 * itself, which is the threshold's and the alert's. Nothing in this package is used while a
 * detector runs.
 */
package dev.weir.detection.evaluation;
