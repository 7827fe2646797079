package dev.weir.trainer.model;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/** Everything of a model file that comes behind the encoding of raw values. Immutable. */
public interface FittedModel {

  /** L: values of the latent. */
  int latentLength();

  <V> Scored<V> score(Operators<V> on, Input<V> input);

  /** Its layers for people, for example {@code 8-60-26-60-8}. */
  String describe();
}
