/**
 * What a trained autoencoder is also for: running its file over events. The one place that knows
 * ONNX Runtime; each use has a package below.
 *
 * <p>Not here: the file's format and cutting a decoder out of it ({@code onnx}), training ({@code
 * torch}), watching a stream ({@code dev.weir.streams}).
 */
package dev.weir.trainer.use;
