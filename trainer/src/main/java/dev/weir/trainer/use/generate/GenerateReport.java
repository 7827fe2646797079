package dev.weir.trainer.use.generate;

import dev.weir.detection.event.Categories;
import dev.weir.detection.model.ModelManifest;
import dev.weir.report.Page;
import dev.weir.report.chart.Overlay;
import dev.weir.report.chart.Overlay.Sample;
import dev.weir.trainer.use.generate.likeness.Likeness;
import dev.weir.trainer.use.generate.likeness.Likeness.Likened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Synthetic events beside real ones, as a page. */
record GenerateReport(ModelManifest manifest, String origin, Likeness likeness) {

  private static final int DRAWN = 12;

  String html() {
    Page page =
        new Page(
            "Synthetic events of model '%s', version %s"
                .formatted(manifest.id(), manifest.version()),
            "How far they are from real ones: what each feature looks like by itself, and which go together. Made %s."
                .formatted(origin));
    addFeatures(page);
    if (likeness.worst() != null) {
      addCorrelations(page);
    }
    addCharts(page);
    return page.html();
  }

  private void addFeatures(Page page) {
    page.section(
            "Features",
            "Distance: the greatest difference of the two distribution functions, 0 for the same values, 1 for values that are all apart; of a category half of what the shares differ by. Mean %.3f. Quantiles of real and of synthetic values beside it, of a category its three most frequent."
                .formatted(likeness.distance()))
        .table(
            List.of("feature", "distance", "5 %", "median", "95 %"),
            likeness.features().stream().map(GenerateReport::row).toList());
  }

  private static List<String> row(Likened feature) {
    return feature
        .categories()
        .map(names -> ofCategory(feature, names))
        .orElseGet(() -> ofNumber(feature));
  }

  private static List<String> ofCategory(Likened feature, Categories names) {
    List<String> row = new ArrayList<>(List.of(feature.name(), number(feature.distance())));
    for (int k = 0; k < 3; k++) {
      double real = feature.real().share(k);
      double synthetic = feature.synthetic().share(k);
      boolean named = !names.textOf(k).equals(Categories.OTHER);
      row.add(
          named ? "%s %s · %s".formatted(names.textOf(k), number(real), number(synthetic)) : "");
    }
    return row;
  }

  private static List<String> ofNumber(Likened feature) {
    return List.of(
        feature.name(),
        number(feature.distance()),
        both(feature, 0.05),
        both(feature, 0.5),
        both(feature, 0.95));
  }

  private static String both(Likened feature, double share) {
    return "%s · %s"
        .formatted(
            number(feature.real().quantile(share)), number(feature.synthetic().quantile(share)));
  }

  private void addCorrelations(Page page) {
    Likeness.Pair worst = likeness.worst();
    page.section(
        "Correlations",
        "The correlations of each two features differ by %s in the mean, most between %s and %s: %s among real, %s among synthetic events."
            .formatted(
                number(likeness.pairs()),
                worst.first(),
                worst.second(),
                number(worst.real()),
                number(worst.synthetic())));
  }

  private void addCharts(Page page) {
    List<Likened> farthest =
        likeness.features().stream()
            .filter(feature -> feature.categories().isEmpty())
            .sorted(Comparator.comparingDouble(Likened::distance).reversed())
            .limit(DRAWN)
            .toList();
    page.section("Distributions", "The features that are farthest apart come first.");
    for (Likened feature : farthest) {
      page.chart(
          new Overlay(
                  "Distribution of " + feature.name(),
                  feature.name(),
                  List.of(
                      new Sample("real", feature.real().sorted()),
                      new Sample("synthetic", feature.synthetic().sorted())))
              .svg());
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
