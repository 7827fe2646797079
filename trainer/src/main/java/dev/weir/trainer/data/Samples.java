package dev.weir.trainer.data;

import dev.weir.detection.features.RowBlocks;
import java.util.List;

/**
 * Rows chosen from histories, numbered from 0; each gives one model input.
 *
 * @param histories all histories of the training data
 * @param history which of them a sample is a row of
 * @param row which row
 */
public record Samples(List<History> histories, int[] history, int[] row) {

  public int size() {
    return row.length;
  }

  /** The history that a sample is a row of. */
  public History historyOf(int sample) {
    return histories.get(history[sample]);
  }

  /** Writes a sample's model input in raw units; see {@link History#copyInput}. */
  public void copyInput(int sample, RowBlocks blocks, float[] target, int offset) {
    historyOf(sample).copyInput(row[sample], blocks, target, offset);
  }
}
