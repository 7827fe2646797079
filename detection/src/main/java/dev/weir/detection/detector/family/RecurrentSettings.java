package dev.weir.detection.detector.family;

/**
 * What a recurrent autoencoder is made of.
 *
 * @param cell that goes along its window
 */
public record RecurrentSettings(Cell cell) {

  /** Kinds of cells. */
  public enum Cell {
    /** Long short-term memory. */
    LSTM,
    /** Gated recurrent unit. */
    GRU
  }
}
