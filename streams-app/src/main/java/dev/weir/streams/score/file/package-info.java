/**
 * The model file as bytes: reading it whole, what it says of its weights, and cutting its graph
 * down to one output, all by the fields of protobuf, without a library for ONNX.
 *
 * <p>Lives here: the checked file ({@link dev.weir.streams.score.file.ModelFile}) and the cut graph
 * ({@link dev.weir.streams.score.file.ScoreGraph}).
 *
 * <p>Not here: running a model, and everything that needs ONNX Runtime ({@code score}).
 */
package dev.weir.streams.score.file;
