package dev.weir.trainer.network;

/**
 * What an autoencoder makes of inputs.
 *
 * @param latent [N, L]
 * @param values [N, n], the inputs' values given back, standardised
 */
public record Reconstruction<V>(V latent, V values) {}
