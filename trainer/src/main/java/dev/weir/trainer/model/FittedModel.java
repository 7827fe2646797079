package dev.weir.trainer.model;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.List;

/** Everything of a model file that comes behind the encoding of raw values. Immutable. */
public interface FittedModel {

  /** L: values of the latent. */
  int latentLength();

  <V> Scored<V> score(Operators<V> on, Input<V> input);

  /** Why it may be worth little, a line each. */
  default List<String> doubts() {
    return List.of();
  }

  /** Its layers for people, for example {@code 8-60-26-60-8}. */
  String describe();
}
