/**
 * The score of the Numenta Anomaly Benchmark: early alerts inside a labelled window earn, alerts
 * elsewhere and windows without one cost.
 *
 * <p>Not here: NAB's search for the threshold that scores best. The rows judged here are those that
 * a detector told people of.
 */
package dev.weir.detection.evaluation.nab;
