package dev.weir.trainer.use;

import dev.weir.detection.event.Categories;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.List;
import java.util.stream.IntStream;

/** What a model expects of an event, as a file of events writes it. */
public final class RawValues {

  private final List<Feature> features;
  private final List<String> told;

  public RawValues(FeatureSchema schema) {
    this.features = schema.features();
    this.told = schema.condition();
  }

  /** Whether the model is told a value, and so expects nothing else of it. */
  public boolean told(int feature) {
    return told.contains(features.get(feature).name());
  }

  /** Values that an event has, in order. */
  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  /**
   * Numbers as they are, a category by its name, {@link Categories#OTHER} where it is none of those
   * that training kept, empty what is missing.
   *
   * @param row at least as many values as an event has, as a model's {@code reconstruction}
   */
  public List<String> texts(float[] row) {
    return IntStream.range(0, features.size())
        .mapToObj(f -> text(features.get(f), row[f]))
        .toList();
  }

  /** The same row, numbers moved into the ranges of their features. */
  public float[] within(float[] row) {
    float[] moved = row.clone();
    for (int f = 0; f < features.size(); f++) {
      Feature feature = features.get(f);
      moved[f] = Math.max(feature.minimum(), Math.min(feature.maximum(), row[f]));
    }
    return moved;
  }

  private static String text(Feature feature, float value) {
    if (Float.isNaN(value)) {
      return "";
    }
    return feature
        .lookup()
        .map(categories -> categories.textOf(value))
        .orElseGet(() -> Float.toString(value));
  }
}
