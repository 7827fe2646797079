package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Measure;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Measure.Published;
import java.util.List;
import java.util.Locale;

/** A measure's figures as they are printed. */
public final class Figures {

  private Figures() {}

  /** What is measured, in words. */
  public static String kind(Kind kind) {
    return switch (kind) {
      case ACCURACY -> "accuracy";
      case ROC_AUC -> "ROC AUC";
      case PRECISION_AT_100 -> "precision at 100";
      case SQUARED_ERROR -> "squared error";
      case NEAR_BINARY -> "near binary";
    };
  }

  /** Mean over the seeds, ± the deviation where there are several. */
  public static String ours(Measure measure) {
    String mean = value(measure.kind(), measure.mean());
    return measure.values().size() < 2
        ? mean
        : mean + " ± " + number(measure.kind(), measure.deviation());
  }

  /** A dash where nobody published one. */
  public static String published(Measure measure) {
    return measure.published().map(found -> value(measure.kind(), found.value())).orElse("–");
  }

  public static String publishedTime(Measure measure) {
    return measure.published().map(Published::time).orElse("–");
  }

  /** A dash where nothing was trained. */
  public static String seconds(Measure measure) {
    return measure.seconds() > 0
        ? String.format(
            Locale.ROOT, measure.seconds() < 10 ? "%.1f s" : "%.0f s", measure.seconds())
        : "–";
  }

  /** Headings of {@link #row}. */
  public static List<String> headings() {
    return List.of("", "measure", "published", "ours", "published time", "our time");
  }

  /** Everything about a measure, cell by cell. */
  public static List<String> row(Measure measure) {
    String name =
        measure.setup().isEmpty() ? measure.name() : measure.name() + " (" + measure.setup() + ")";
    return List.of(
        name,
        kind(measure.kind()),
        published(measure),
        ours(measure),
        publishedTime(measure),
        seconds(measure));
  }

  private static String value(Kind kind, double value) {
    return percent(kind) ? number(kind, value) + " %" : number(kind, value);
  }

  private static String number(Kind kind, double value) {
    return percent(kind)
        ? String.format(Locale.ROOT, "%.1f", 100 * value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  private static boolean percent(Kind kind) {
    return kind == Kind.ACCURACY || kind == Kind.PRECISION_AT_100 || kind == Kind.NEAR_BINARY;
  }
}
