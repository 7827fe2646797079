/**
 * How a model scores what its network got wrong, as plain numbers: one record for each rule. The
 * onnx package writes a rule into the graph, the torch package fits and evaluates it; a new rule is
 * one record here and one case in each of them.
 *
 * <p>Not here: what becomes of scores ({@code calibration}, {@code dev.weir.detection.threshold}).
 */
package dev.weir.trainer.score;
