package dev.weir.trainer.network;

/** A fitted autoencoder, its weights plain numbers. Immutable. */
public interface Reconstructor {

  /** L: values between encoder and decoder. */
  int latentLength();

  <V> Reconstruction<V> reconstruct(Operators<V> on, Input<V> input);

  /** Its layers for people, for example {@code 8-60-26-60-8}. */
  String describe();
}
