/**
 * Models as arithmetic over plain numbers: layers, networks, what a file computes. What lies
 * between learning and writing, so that neither knows the other.
 *
 * <p>Not here: learning ({@code torch}), the file format ({@code onnx}), how errors become a score
 * ({@code score}).
 */
package dev.weir.trainer.network;
