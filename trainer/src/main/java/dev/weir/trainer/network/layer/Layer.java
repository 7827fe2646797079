package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Operators;

/** One step of a network, with its weights as plain numbers. A new kind is a record. */
public interface Layer {

  /**
   * What the layer makes of a value, [N, inputs].
   *
   * @return [N, outputs]
   */
  <V> V apply(Operators<V> on, V value);

  /** What it is for people, in a word; empty where it is not worth one. */
  default String describe() {
    return "";
  }
}
