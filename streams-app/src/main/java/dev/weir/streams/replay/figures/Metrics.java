package dev.weir.streams.replay.figures;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.Confusion;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.evaluation.calibration.EntityRate;
import dev.weir.detection.evaluation.nab.NabProfile;
import dev.weir.detection.evaluation.nab.NabScore;
import dev.weir.detection.threshold.AlertRate;
import dev.weir.streams.replay.figures.Metric.Better;
import dev.weir.streams.replay.figures.Metric.Kind;
import dev.weir.streams.replay.figures.Metric.Part;
import dev.weir.streams.replay.figures.ReplayFigures.Truth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Every {@link Metric} that a replay has, in the order in which files and tables have them. */
public final class Metrics {

  private static final List<Metric> ALL =
      List.of(
          count("events", Part.RUN, Better.EITHER, ReplayFigures::events),
          count("scored", Part.RUN, Better.EITHER, ReplayFigures::scored),
          count("dead_letters", Part.RUN, Better.EITHER, ReplayFigures::deadLetters),
          time("seconds", Better.LOWER, ReplayFigures::seconds),
          time("events_per_second", Better.HIGHER, ReplayFigures::eventsPerSecond),
          count("labelled_anomalies", Part.SCORES, Better.EITHER, ranked(Ranking::anomalous)),
          count("labelled_normal", Part.SCORES, Better.EITHER, ranked(Ranking::normal)),
          scores("roc_auc", truth -> truth.ranking().rocAuc()),
          scores("average_precision", truth -> truth.ranking().averagePrecision()),
          scores("best_f1", truth -> truth.ranking().bestF1()),
          scores("vus_roc", truth -> truth.volume().roc()),
          scores("vus_pr", truth -> truth.volume().pr()),
          scores("card_precision_at_100", Truth::cardPrecision),
          count("episodes", Part.ALERTS, Better.EITHER, ReplayFigures::episodes),
          points("precision", Better.HIGHER, Confusion::precision),
          points("recall", Better.HIGHER, Confusion::recall),
          points("f1", Better.HIGHER, Confusion::f1),
          points("false_alarm_rate", Better.LOWER, Confusion::falseAlarmRate),
          rows("true_positives", Better.HIGHER, Confusion::truePositives),
          rows("false_positives", Better.LOWER, Confusion::falsePositives),
          rows("false_negatives", Better.LOWER, Confusion::falseNegatives),
          rows("true_negatives", Better.HIGHER, Confusion::trueNegatives),
          count("labelled_events", Part.ALERTS, Better.EITHER, judged(AlertQuality::events)),
          count("events_found", Part.ALERTS, Better.HIGHER, judged(AlertQuality::eventsFound)),
          count("judged_episodes", Part.ALERTS, Better.EITHER, judged(AlertQuality::episodes)),
          alerts("event_precision", Better.HIGHER, AlertQuality::eventPrecision),
          alerts("event_recall", Better.HIGHER, AlertQuality::eventRecall),
          alerts("event_f1", Better.HIGHER, AlertQuality::eventF1),
          count("false_episodes", Part.ALERTS, Better.LOWER, judged(AlertQuality::falseEpisodes)),
          alerts("false_episodes_per_day", Better.LOWER, AlertQuality::falseEpisodesPerDay),
          sum("watched_days", Better.EITHER, judged(AlertQuality::watchedDays)),
          alerts("median_delay_seconds", Better.LOWER, AlertQuality::medianDelaySeconds),
          alerts("range_precision", truth -> truth.ranges().precision()),
          alerts("range_recall", truth -> truth.ranges().recall()),
          alerts("range_f1", truth -> truth.ranges().f1()),
          alerts("nab_standard", truth -> truth.nab().in(NabProfile.STANDARD)),
          alerts("nab_low_fp", truth -> truth.nab().in(NabProfile.LOW_FP)),
          alerts("nab_low_fn", truth -> truth.nab().in(NabProfile.LOW_FN)),
          count("nab_windows", Part.ALERTS, Better.EITHER, nab(NabScore::windows)),
          raw("nab_standard_raw", NabProfile.STANDARD),
          raw("nab_low_fp_raw", NabProfile.LOW_FP),
          raw("nab_low_fn_raw", NabProfile.LOW_FN),
          target("target_share", Metrics::share),
          target("target_per_day", Metrics::budget),
          calibration("exceedance_share", kept -> kept.total().share()),
          calibration("exceedance_share_median", kept -> kept.quantile(0.5, EntityRate::share)),
          calibration("exceedance_share_p90", kept -> kept.quantile(0.9, EntityRate::share)),
          calibration("exceedance_share_highest", kept -> kept.quantile(1, EntityRate::share)),
          calibration("exceedances_per_day", kept -> kept.total().perDay()),
          calibration("exceedances_per_day_median", kept -> kept.quantile(0.5, EntityRate::perDay)),
          calibration("exceedances_per_day_p90", kept -> kept.quantile(0.9, EntityRate::perDay)),
          calibration("exceedances_per_day_highest", kept -> kept.quantile(1, EntityRate::perDay)));

  private Metrics() {}

  /** All of them. */
  public static List<Metric> all() {
    return ALL;
  }

  /** The one of this name; empty where there is none. */
  public static Optional<Metric> named(String name) {
    return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }

  private static Metric count(
      String name, Part part, Better better, ToDoubleFunction<ReplayFigures> figure) {
    return new Metric(name, part, Kind.COUNT, better, present(figure));
  }

  private static Metric count(
      String name, Part part, Better better, Function<ReplayFigures, OptionalDouble> figure) {
    return new Metric(name, part, Kind.COUNT, better, figure);
  }

  private static Metric time(String name, Better better, ToDoubleFunction<ReplayFigures> figure) {
    return new Metric(name, Part.RUN, Kind.TIME, better, present(figure));
  }

  private static Metric scores(String name, Function<Truth, OptionalDouble> figure) {
    return truth(name, Part.SCORES, Better.HIGHER, figure);
  }

  private static Metric alerts(String name, Function<Truth, OptionalDouble> figure) {
    return truth(name, Part.ALERTS, Better.HIGHER, figure);
  }

  private static Metric alerts(
      String name, Better better, Function<AlertQuality, OptionalDouble> figure) {
    return truth(name, Part.ALERTS, better, truth -> figure.apply(truth.alerts()));
  }

  private static Metric truth(
      String name, Part part, Better better, Function<Truth, OptionalDouble> figure) {
    return new Metric(
        name, part, Kind.MEASURE, better, figures -> figures.truth().map(figure).orElse(none()));
  }

  private static Metric raw(String name, NabProfile profile) {
    return sum(name, Better.HIGHER, nab(nab -> nab.raw(profile)));
  }

  private static Metric sum(
      String name, Better better, Function<ReplayFigures, OptionalDouble> figure) {
    return new Metric(name, Part.ALERTS, Kind.SUM, better, figure);
  }

  /** The nearer to the target the better, from either side. */
  private static Metric calibration(String name, Function<Calibration, OptionalDouble> figure) {
    return target(name, figures -> figure.apply(figures.calibration().realised()));
  }

  private static Metric target(String name, Function<ReplayFigures, OptionalDouble> figure) {
    return new Metric(name, Part.CALIBRATION, Kind.MEASURE, Better.EITHER, figure);
  }

  private static OptionalDouble share(ReplayFigures figures) {
    return figures.calibration().target() instanceof AlertRate.Share share
        ? OptionalDouble.of(share.alpha())
        : none();
  }

  private static OptionalDouble budget(ReplayFigures figures) {
    return figures.calibration().target() instanceof AlertRate.DailyBudget budget
        ? OptionalDouble.of(budget.alertsPerDay())
        : none();
  }

  private static Metric points(
      String name, Better better, Function<Confusion, OptionalDouble> figure) {
    return alerts(name, better, quality -> figure.apply(quality.points()));
  }

  private static Metric rows(String name, Better better, ToDoubleFunction<Confusion> figure) {
    return count(
        name, Part.ALERTS, better, judged(quality -> figure.applyAsDouble(quality.points())));
  }

  private static Function<ReplayFigures, OptionalDouble> ranked(ToDoubleFunction<Ranking> figure) {
    return figures -> of(figures.truth().map(truth -> figure.applyAsDouble(truth.ranking())));
  }

  private static Function<ReplayFigures, OptionalDouble> judged(
      ToDoubleFunction<AlertQuality> figure) {
    return figures -> of(figures.truth().map(truth -> figure.applyAsDouble(truth.alerts())));
  }

  private static Function<ReplayFigures, OptionalDouble> nab(ToDoubleFunction<NabScore> figure) {
    return figures -> of(figures.truth().map(truth -> figure.applyAsDouble(truth.nab())));
  }

  private static Function<ReplayFigures, OptionalDouble> present(
      ToDoubleFunction<ReplayFigures> figure) {
    return figures -> OptionalDouble.of(figure.applyAsDouble(figures));
  }

  private static OptionalDouble of(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(none());
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }
}
