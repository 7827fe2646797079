package dev.weir.trainer.network;

/**
 * One step of a network, as plain numbers. The torch package makes it trainable, the onnx package
 * writes it down; a new kind is one record here and one case in each of the two.
 */
public sealed interface Layer permits Dense, Relu, Sigmoid {}
