/**
 * The model file: a network as an ONNX graph that keeps the model contract. The only package that
 * knows ONNX's classes.
 *
 * <p>Not here: how the network came about ({@code torch}), the manifest's meaning ({@code
 * dev.weir.detection.model}).
 */
package dev.weir.trainer.onnx;
