package dev.weir.trainer.network;

/** A fitted autoencoder, its weights plain numbers. Immutable. */
public interface Reconstructor extends Encoder {

  <V> Reconstruction<V> reconstruct(Operators<V> on, Input<V> input);

  /** Without the decoder, where a network can do without it. */
  @Override
  default <V> V encode(Operators<V> on, Input<V> input) {
    return reconstruct(on, input).latent();
  }
}
