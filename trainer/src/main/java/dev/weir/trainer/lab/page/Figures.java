package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Measure;
import dev.weir.trainer.lab.finding.Measure.Kind;
import dev.weir.trainer.lab.finding.Measure.Published;
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

  /** What it is, and how it was come by. */
  public static String name(Measure measure) {
    return measure.setup().isEmpty()
        ? measure.name()
        : measure.name() + " (" + measure.setup() + ")";
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
