package dev.weir.detection.features;

/** The rows of an entity that came before an event, as they were when it came; 1 is the last. */
public interface EarlierRows {

  /** How many there are. */
  int size();

  /**
   * Value of a feature, NaN where it is missing.
   *
   * @param lag in [1, size]
   */
  float value(int lag, int feature);

  /**
   * Copies the last rows, D values each, the oldest of them first.
   *
   * @param rows in [0, size]
   */
  void copyLast(int rows, float[] target, int offset);
}
