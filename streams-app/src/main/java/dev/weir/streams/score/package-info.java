/**
 * The score stage: runs a model file in ONNX Runtime. The only package that knows ONNX Runtime; it
 * owns every piece of native memory of the scoring path and frees it.
 *
 * <p>Lives here: loading and checking a model file ({@link dev.weir.streams.score.OnnxModel}), and
 * scoring chunks of inputs with reused buffers ({@link dev.weir.streams.score.OnnxScorer}), on the
 * processor or on a GPU ({@link dev.weir.streams.score.Device}).
 *
 * <p>Not here: how an input is assembled from events ({@code detection.features}), which events are
 * scored together (the root package), what a score means ({@code threshold}).
 */
package dev.weir.streams.score;
