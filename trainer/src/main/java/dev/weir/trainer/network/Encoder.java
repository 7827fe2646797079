package dev.weir.trainer.network;

/** What makes a latent of an input. Immutable. */
public interface Encoder {

  /** L: values of the latent. */
  int latentLength();

  /** The latent, [N, L]. */
  <V> V encode(Operators<V> on, Input<V> input);

  /** Its layers for people, for example {@code 8-60-26}. */
  String describe();
}
