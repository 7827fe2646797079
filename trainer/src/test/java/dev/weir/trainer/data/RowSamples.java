package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.FeatureWindow;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of one entity, a millisecond apart, each a sample. */
public final class RowSamples {

  private RowSamples() {}

  /**
   * @param rows raw values in the schema's order, NaN missing
   */
  public static Samples of(FeatureSchema schema, float[][] rows) {
    HistoryBuilder builder = new HistoryBuilder("e", new FeatureWindow(schema));
    for (int i = 0; i < rows.length; i++) {
      builder.add(i, rows[i]);
    }
    return new Samples(
        List.of(builder.build()), new int[rows.length], IntStream.range(0, rows.length).toArray());
  }
}
