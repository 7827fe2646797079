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

  /** Copies a row of D values. */
  void copyRow(int lag, float[] target, int offset);
}
