/**
 * What is compared: detectors, the baselines beside them, and the values of a sweep; and which of
 * them can share a trained model.
 *
 * <p>Not here: training and replaying them, which {@code run} does.
 */
package dev.weir.evaluation.contender;
