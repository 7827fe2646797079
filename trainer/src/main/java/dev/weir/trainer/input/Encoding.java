package dev.weir.trainer.input;

import dev.weir.detection.detector.ModelSettings.Standardise;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * From raw rows to what a network sees of them: columns that it gives back, and columns of those
 * features that it is only told, its condition.
 *
 * @param width D, values of a raw row
 * @param values what every row becomes
 * @param condition what is told of the newest row
 */
public record Encoding(int width, RowColumns values, RowColumns condition) {

  /** Of numbers only, all of them given back. */
  public static Encoding of(Standardisation standardisation) {
    int[] all = IntStream.range(0, standardisation.width()).toArray();
    return new Encoding(all.length, new RowColumns(all, standardisation, List.of()), nothing());
  }

  /**
   * Fits the encoding of a schema.
   *
   * @param training the rows to learn from
   */
  public static Encoding fit(
      FeatureSchema schema,
      FeatureStatistics statistics,
      Standardise standardise,
      Samples training) {
    IntPredicate told =
        f ->
            f < schema.features().size()
                && schema.condition().contains(schema.features().get(f).name());
    return new Encoding(
        schema.width(),
        columns(schema, told.negate(), statistics, standardise, training),
        columns(schema, told, statistics, standardise, training));
  }

  /** Places in a raw row of the features that are told, rising; T of them. */
  public int[] told() {
    return IntStream.of(condition.features()).distinct().sorted().toArray();
  }

  private static RowColumns nothing() {
    return new RowColumns(new int[0], new Standardisation(new float[0], new float[0]), List.of());
  }

  private static RowColumns columns(
      FeatureSchema schema,
      IntPredicate chosen,
      FeatureStatistics statistics,
      Standardise standardise,
      Samples training) {
    List<CategoryColumns> categories = new ArrayList<>();
    for (int f = 0; f < schema.features().size(); f++) {
      int feature = f;
      if (chosen.test(f)) {
        schema
            .features()
            .get(f)
            .categories()
            .ifPresent(list -> categories.add(CategoryColumns.of(training, feature, list.count())));
      }
    }
    int[] numbers =
        IntStream.range(0, schema.width())
            .filter(chosen)
            .filter(f -> !isText(schema.features(), f))
            .toArray();
    Standardisation standardisation =
        standardise == Standardise.TOGETHER
            ? statistics.together(numbers)
            : statistics.standardisation().only(numbers);
    return new RowColumns(numbers, standardisation, categories);
  }

  private static boolean isText(List<Feature> features, int f) {
    return f < features.size() && features.get(f).categorical();
  }
}
