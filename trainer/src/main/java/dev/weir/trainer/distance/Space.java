package dev.weir.trainer.distance;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/** Where distances between inputs are measured. */
public interface Space {

  /** L: values of a position. */
  int length();

  <V> Position<V> of(Operators<V> on, Input<V> input);

  /** For people, for example {@code 8-60-26}. */
  String describe();
}
