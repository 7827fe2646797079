package dev.weir.trainer;

import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.input.FeatureStatistics;
import dev.weir.trainer.input.Standardisation;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the features of the events learnt from are like, a row each.
 *
 * @param events how many there were
 */
record FeatureTable(FeatureSchema schema, FeatureStatistics statistics, int events) {

  private static final int CATEGORIES_SHOWN = 8;

  static final List<String> HEADER =
      List.of("feature", "mean", "standard deviation", "missing", "");

  List<List<String>> rows() {
    return IntStream.range(0, schema.width()).mapToObj(this::row).toList();
  }

  private List<String> row(int f) {
    String name = schema.rowNames().get(f);
    String missing =
        String.format(
            Locale.ROOT, "%.1f %%", 100.0 * (events - statistics.count(f)) / Math.max(1, events));
    if (f < schema.features().size() && schema.features().get(f).categorical()) {
      return List.of(name, "", "", missing, categories(schema.features().get(f)));
    }
    Standardisation standardisation = statistics.standardisation();
    return List.of(
        name,
        number(standardisation.mean()[f]),
        number(statistics.constant(f) ? 0 : standardisation.deviation()[f]),
        missing,
        statistics.constant(f) ? "constant" : "");
  }

  /** {@code 12 categories: tcp, udp, …}, the most frequent first. */
  private static String categories(Feature feature) {
    List<String> known = feature.categories().orElseThrow().known();
    String shown = String.join(", ", known.subList(0, Math.min(CATEGORIES_SHOWN, known.size())));
    return "%d categories: %s%s"
        .formatted(known.size(), shown, known.size() > CATEGORIES_SHOWN ? ", …" : "");
  }

  private static String number(float value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
