package dev.weir.trainer.data;

import dev.weir.detection.features.RowBlocks;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

  /** What is known of a sample: 1 anomalous, 0 normal, −1 nothing. */
  public int label(int sample) {
    return historyOf(sample).label(row[sample]);
  }

  /**
   * Of either kind the first of every so many, those that nothing is known of being no anomalous
   * ones.
   *
   * @param anomalous one of so many, at least 1
   * @param others one of so many, at least 1
   */
  public Samples thinned(int anomalous, int others) {
    int[] seen = new int[2];
    return chosen(
        sample -> label(sample) == 1 ? seen[1]++ % anomalous == 0 : seen[0]++ % others == 0);
  }

  /** Those of which something is known. */
  public Samples labelled() {
    return chosen(sample -> label(sample) >= 0);
  }

  private Samples chosen(IntPredicate choice) {
    int[] kept = IntStream.range(0, size()).filter(choice).toArray();
    return new Samples(
        histories,
        IntStream.of(kept).map(sample -> history[sample]).toArray(),
        IntStream.of(kept).map(sample -> row[sample]).toArray());
  }

  /** How many have this label. */
  public int count(int label) {
    return (int) IntStream.range(0, size()).filter(sample -> label(sample) == label).count();
  }

  /** Writes a sample's model input in raw units; see {@link History#copyInput}. */
  public void copyInput(int sample, RowBlocks blocks, float[] target, int offset) {
    historyOf(sample).copyInput(row[sample], blocks, target, offset);
  }
}
