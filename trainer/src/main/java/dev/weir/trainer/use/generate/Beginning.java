package dev.weir.trainer.use.generate;

/**
 * Where a synthetic event begins.
 *
 * @param latent what the decoder reads, [L]
 * @param told raw values of the features that the model is told, [T]
 */
record Beginning(float[] latent, float[] told) {}
