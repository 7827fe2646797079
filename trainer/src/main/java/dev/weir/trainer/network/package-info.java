/**
 * Networks as plain numbers: layers, weights, widths. What lies between learning and writing, so
 * that neither knows the other.
 *
 * <p>Not here: learning ({@code torch}), the file format ({@code onnx}).
 */
package dev.weir.trainer.network;
