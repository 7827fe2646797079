package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.RowBlocks;

/** Standardised model inputs of samples, and their conditions, made on demand. */
public final class ModelInputs {

  private final Samples samples;
  private final FeatureSchema schema;
  private final Standardisation standardisation;
  private final RowBlocks blocks;

  /**
   * @param samples whose inputs
   * @param schema how rows make an input, and time a condition
   * @param standardisation of each row
   */
  public ModelInputs(Samples samples, FeatureSchema schema, Standardisation standardisation) {
    this.samples = samples;
    this.schema = schema;
    this.standardisation = standardisation;
    this.blocks = schema.blocks();
  }

  public Samples samples() {
    return samples;
  }

  public FeatureSchema schema() {
    return schema;
  }

  public Standardisation standardisation() {
    return standardisation;
  }

  public int size() {
    return samples.size();
  }

  /** R: rows of one input. */
  public int rows() {
    return blocks.rows();
  }

  /** n = R · D: values of one input. */
  public int length() {
    return blocks.length();
  }

  /** C: values of one condition; 0 where there is none. */
  public int conditionLength() {
    return schema.conditionLength();
  }

  /**
   * Writes one sample's input.
   *
   * @param values receives standardised values from {@code offset}, 0 where one is missing
   * @param present receives 1 where a value was there, else 0
   */
  public void copy(int sample, float[] values, float[] present, int offset) {
    samples.copyInput(sample, blocks, values, offset);
    standardisation.apply(values, present, offset, offset + length());
  }

  /** Writes one sample's condition, {@link #conditionLength()} values from {@code offset}. */
  public void copyCondition(int sample, float[] target, int offset) {
    long time = samples.historyOf(sample).time(samples.row()[sample]);
    schema.writeCondition(time, target, offset);
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
