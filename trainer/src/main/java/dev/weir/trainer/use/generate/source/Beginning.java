package dev.weir.trainer.use.generate.source;

/**
 * Where a synthetic event begins.
 *
 * @param latent what the decoder reads, [L]
 * @param told raw values of the features that the model is told, [T]
 */
public record Beginning(float[] latent, float[] told) {}
