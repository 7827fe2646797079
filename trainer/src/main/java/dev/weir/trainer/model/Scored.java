package dev.weir.trainer.model;

import dev.weir.trainer.network.Reconstruction;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model says of inputs of n values.
 *
 * @param shares [N, n], ≥ 0: what each value adds to the score
 * @param reconstruction [N, n], what was expected, standardised
 * @param latent [N, L]
 * @param outputs what else it says, by the name of the output
 */
public record Scored<V>(
    V shares, V reconstruction, V latent, SortedMap<String, Output<V>> outputs) {

  /**
   * A further output of a model.
   *
   * @param value [N, length], or [N, 1] for a length of 0
   * @param length of its second axis in the file; 0 for one number, which has no such axis there
   */
  public record Output<V>(V value, int length) {

    /** One number of each event. */
    public static <V> Output<V> ofNumber(V value) {
      return new Output<>(value, 0);
    }
  }

  /** A model that says no more than every model does. */
  public static <V> Scored<V> of(V shares, Reconstruction<V> reconstruction) {
    return new Scored<>(shares, reconstruction.values(), reconstruction.latent(), new TreeMap<>());
  }
}
