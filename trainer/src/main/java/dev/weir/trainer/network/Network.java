package dev.weir.trainer.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained autoencoder over one flattened, standardised input: decoder(encoder(z)) ≈ z.
 *
 * @param inputLength values in and out, W · D
 * @param latentLength values between encoder and decoder
 * @param encoder in the order of their application
 * @param decoder in the order of their application
 */
public record Network(int inputLength, int latentLength, List<Layer> encoder, List<Layer> decoder) {

  public Network {
    encoder = List.copyOf(encoder);
    decoder = List.copyOf(decoder);
  }

  /** Encoder, then decoder. */
  public List<Layer> layers() {
    List<Layer> layers = new ArrayList<>(encoder);
    layers.addAll(decoder);
    return List.copyOf(layers);
  }
}
