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

  /** Mean square of the values present: the error of always answering the training mean. */
  public double meanSquare() {
    float[] values = new float[length()];
    float[] present = new float[length()];
    double sum = 0;
    double count = 0;
    for (int sample = 0; sample < size(); sample++) {
      copy(sample, values, present, 0);
      for (int i = 0; i < values.length; i++) {
        sum += (double) values[i] * values[i];
        count += present[i];
      }
    }
    return sum / Math.max(1, count);
  }
}
