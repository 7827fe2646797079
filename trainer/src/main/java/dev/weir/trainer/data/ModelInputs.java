package dev.weir.trainer.data;

/**
 * Standardised model inputs of samples, made on demand.
 *
 * @param samples whose inputs
 * @param window W, rows in one input
 * @param standardisation of each row
 */
public record ModelInputs(Samples samples, int window, Standardisation standardisation) {

  public int size() {
    return samples.size();
  }

  /** W · D: values of one input. */
  public int length() {
    return window * standardisation.width();
  }

  /**
   * Writes one sample's input.
   *
   * @param values receives standardised values from {@code offset}, 0 where one is missing
   * @param present receives 1 where a value was there, else 0
   */
  public void copy(int sample, float[] values, float[] present, int offset) {
    samples.copyInput(sample, window, values, offset);
    standardisation.apply(values, present, offset, offset + length());
  }
}
