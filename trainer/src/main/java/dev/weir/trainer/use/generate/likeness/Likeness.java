package dev.weir.trainer.use.generate.likeness;

import dev.weir.detection.event.Categories;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far synthetic events are from real ones, over the features that some real event has. How
 * features go together is measured over the numbers, and over the {@value #CATEGORIES} most
 * frequent categories of a feature as 0 and 1.
 *
 * @param features in the order of the detector
 * @param pairs mean difference of the correlations of each two; 0 for fewer than two
 * @param worst the two whose correlations differ most; null for fewer than two
 */
public record Likeness(List<Likened> features, double pairs, Pair worst) {

  private static final int CATEGORIES = 8;

  /**
   * A feature, its values among real and synthetic events.
   *
   * @param categories names of a category's numbers; empty of a number
   */
  public record Likened(
      String name, Marginal real, Marginal synthetic, Optional<Categories> categories) {

    public double distance() {
      return categories.isPresent() ? real.shareDistance(synthetic) : real.distance(synthetic);
    }
  }

  /** Two features, or categories of them, and their correlation among real and synthetic events. */
  public record Pair(String first, String second, double real, double synthetic) {}

  /** What is correlated: a number, or whether a feature is a category. */
  private record Column(String name, int feature, float category) {
    float of(float[] row) {
      float value = row[feature];
      return Float.isNaN(category) || Float.isNaN(value) ? value : value == category ? 1 : 0;
    }
  }

  /**
   * @param real at least one row in raw units, [D]
   * @param synthetic likewise
   */
  public static Likeness of(FeatureSchema schema, List<float[]> real, List<float[]> synthetic) {
    List<Likened> features = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < schema.features().size(); f++) {
      Marginal marginal = Marginal.of(real, f);
      if (marginal.sorted().length > 0) {
        Feature feature = schema.features().get(f);
        features.add(
            new Likened(feature.name(), marginal, Marginal.of(synthetic, f), feature.lookup()));
        addColumns(feature, f, columns);
      }
    }
    return columns.size() < 2
        ? new Likeness(features, 0, null)
        : compared(features, columns, real, synthetic);
  }

  private static Likeness compared(
      List<Likened> features, List<Column> columns, List<float[]> real, List<float[]> synthetic) {
    Correlations ofReal = Correlations.of(values(real, columns), columns.size());
    Correlations ofSynthetic = Correlations.of(values(synthetic, columns), columns.size());
    Correlations.Difference worst = ofReal.greatest(ofSynthetic);
    return new Likeness(
        features,
        ofReal.mean(ofSynthetic),
        new Pair(
            columns.get(worst.first()).name(),
            columns.get(worst.second()).name(),
            worst.here(),
            worst.there()));
  }

  /** Mean distance of the marginals. */
  public double distance() {
    return features.stream().mapToDouble(Likened::distance).average().orElse(0);
  }

  private static void addColumns(Feature feature, int place, List<Column> columns) {
    List<String> known = feature.categories().map(CategoryList::known).orElse(List.of());
    for (int k = 0; k < Math.min(CATEGORIES, known.size()); k++) {
      columns.add(new Column(feature.name() + "=" + known.get(k), place, k));
    }
    if (!feature.categorical()) {
      columns.add(new Column(feature.name(), place, Float.NaN));
    }
  }

  private static List<float[]> values(List<float[]> rows, List<Column> columns) {
    return rows.stream()
        .map(
            row -> {
              float[] some = new float[columns.size()];
              IntStream.range(0, some.length).forEach(i -> some[i] = columns.get(i).of(row));
              return some;
            })
        .toList();
  }
}
