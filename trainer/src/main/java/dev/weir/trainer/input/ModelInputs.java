package dev.weir.trainer.input;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.RowBlocks;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.Samples;

/**
 * Encoded model inputs of samples, and their conditions, made on demand. Not thread-safe: it keeps
 * what it has made.
 */
public final class ModelInputs {

  private final Samples samples;
  private final FeatureSchema schema;
  private final Encoding encoding;
  private final RowBlocks blocks;
  private KeptInputs kept;

  /**
   * @param samples whose inputs
   * @param schema how rows make an input, and time a condition
   * @param encoding of each row
   */
  public ModelInputs(Samples samples, FeatureSchema schema, Encoding encoding) {
    this.samples = samples;
    this.schema = schema;
    this.encoding = encoding;
    this.blocks = schema.blocks();
  }

  /** Of numbers alone. */
  public ModelInputs(Samples samples, FeatureSchema schema, Standardisation standardisation) {
    this(samples, schema, Encoding.of(standardisation));
  }

  /** Those that stand for all. */
  public ModelInputs thinned(Thinning thinning) {
    return new ModelInputs(
        samples.thinned(thinning.anomalous(), thinning.others()), schema, encoding);
  }

  /** Those of which something is known. */
  public ModelInputs labelled() {
    return new ModelInputs(samples.labelled(), schema, encoding);
  }

  public Samples samples() {
    return samples;
  }

  public FeatureSchema schema() {
    return schema;
  }

  public Encoding encoding() {
    return encoding;
  }

  public int size() {
    return samples.size();
  }

  /** R: rows of one input. */
  public int rows() {
    return blocks.rows();
  }

  /** E: values of one encoded row. */
  public int columns() {
    return encoding.values().count();
  }

  /** n = R · E: values of one input. */
  public int length() {
    return rows() * columns();
  }

  /** C: values of one condition; 0 where there is none. */
  public int conditionLength() {
    return encoding.condition().count() + schema.conditionLength();
  }

  /** What each value of an input counts in a mean over features, [n]. */
  public float[] weights() {
    float[] row = encoding.values().weights();
    float[] weights = new float[length()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = row[i % row.length];
    }
    return weights;
  }

  /**
   * Writes one sample's input.
   *
   * @param values receives {@link #length()} encoded values from {@code offset}, 0 where one is
   *     missing
   * @param present receives 1 where a value was there, else 0
   * @return whether every value was there
   */
  public boolean copy(int sample, float[] values, float[] present, int offset) {
    if (kept == null) {
      kept = KeptInputs.of(size(), length());
    }
    if (kept.has(sample)) {
      return kept.read(sample, values, present, offset);
    }
    make(sample, values, present, offset);
    kept.keep(sample, values, present, offset);
    return complete(present, offset);
  }

  private boolean complete(float[] present, int offset) {
    for (int i = offset; i < offset + length(); i++) {
      if (present[i] == 0) {
        return false;
      }
    }
    return true;
  }

  private void make(int sample, float[] values, float[] present, int offset) {
    float[] raw = new float[blocks.length()];
    samples.copyInput(sample, blocks, raw, 0);
    int at = offset;
    for (int from = 0; from < raw.length; from += blocks.width()) {
      encoding.values().encode(raw, from, values, present, at);
      at += columns();
    }
  }

  /**
   * Writes one sample's condition, {@link #conditionLength()} values from {@code offset}: the
   * encoded features that are told of its newest row, then where its time stands in the cycles of
   * the clock.
   */
  public void copyCondition(int sample, float[] target, int offset) {
    int told = encoding.condition().count();
    History history = samples.historyOf(sample);
    int row = samples.row()[sample];
    if (told > 0) {
      float[] raw = history.row(row);
      encoding.condition().encode(raw, 0, target, new float[target.length], offset);
    }
    schema.writeCondition(history.time(row), target, offset + told);
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
