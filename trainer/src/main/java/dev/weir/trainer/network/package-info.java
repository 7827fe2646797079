/**
 * Networks as arithmetic over plain numbers: what an encoder or an autoencoder takes and gives,
 * written against operations that LibTorch runs and the model file writes down. What lies between
 * learning and writing, so that neither knows the other.
 *
 * <p>Not here: the layers ({@code layer}, {@code sequence}), learning ({@code torch}), the file
 * format ({@code onnx}), what becomes of a reconstruction ({@code model}, {@code score}).
 */
package dev.weir.trainer.network;
