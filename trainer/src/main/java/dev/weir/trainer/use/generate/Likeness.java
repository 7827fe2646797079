package dev.weir.trainer.use.generate;

import dev.weir.detection.features.FeatureSchema;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far synthetic events are from real ones, over the features that are numbers and that some
 * real event has.
 *
 * @param features in the order of the detector
 * @param pairs mean difference of the correlations of each two; 0 for fewer than two features
 * @param worst the two whose correlations differ most; null for fewer than two features
 */
record Likeness(List<Likened> features, double pairs, Pair worst) {

  /** A feature, its values among real and synthetic events. */
  record Likened(String name, Marginal real, Marginal synthetic) {
    double distance() {
      return real.distance(synthetic);
    }
  }

  /** Two features and their correlation among real and synthetic events. */
  record Pair(String first, String second, double real, double synthetic) {}

  /**
   * @param real at least one row in raw units, [D]
   * @param synthetic likewise
   */
  static Likeness of(FeatureSchema schema, List<float[]> real, List<float[]> synthetic) {
    int[] chosen =
        IntStream.range(0, schema.features().size())
            .filter(f -> !schema.features().get(f).categorical())
            .filter(f -> Marginal.of(real, f).sorted().length > 0)
            .toArray();
    List<Likened> features =
        IntStream.of(chosen)
            .mapToObj(
                f ->
                    new Likened(
                        schema.names().get(f), Marginal.of(real, f), Marginal.of(synthetic, f)))
            .toList();
    if (chosen.length < 2) {
      return new Likeness(features, 0, null);
    }
    Correlations ofReal = Correlations.of(columns(real, chosen), chosen.length);
    Correlations ofSynthetic = Correlations.of(columns(synthetic, chosen), chosen.length);
    Correlations.Difference worst = ofReal.greatest(ofSynthetic);
    return new Likeness(
        features,
        ofReal.mean(ofSynthetic),
        new Pair(
            features.get(worst.first()).name(),
            features.get(worst.second()).name(),
            worst.here(),
            worst.there()));
  }

  /** Mean distance of the marginals. */
  double distance() {
    return features.stream().mapToDouble(Likened::distance).average().orElse(0);
  }

  private static List<float[]> columns(List<float[]> rows, int[] chosen) {
    return rows.stream()
        .map(
            row -> {
              float[] some = new float[chosen.length];
              IntStream.range(0, chosen.length).forEach(i -> some[i] = row[chosen[i]]);
              return some;
            })
        .toList();
  }
}
