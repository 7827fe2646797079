package dev.weir.streams.command;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.Confusion;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.detection.evaluation.nab.NabProfile;
import dev.weir.report.Times;
import dev.weir.report.Wording;
import dev.weir.streams.replay.figures.ReplayFigures.Truth;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** What labels say of a replay, in a few lines for a person. */
final class TruthTable {

  private final PrintWriter out;

  TruthTable(PrintWriter out) {
    this.out = out;
  }

  void print(Truth truth) {
    Ranking ranking = truth.ranking();
    AlertQuality alerts = truth.alerts();
    Confusion points = alerts.points();
    out.printf(
        Locale.ROOT,
        "labels   %,d anomalous of %,d rows, in %s%n",
        ranking.anomalous(),
        (long) ranking.anomalous() + ranking.normal(),
        Wording.count(alerts.events(), "span"));
    out.printf(
        "scores   roc_auc %s  average_precision %s  best_f1 %s  vus_pr %s%n",
        text(ranking.rocAuc()),
        text(ranking.averagePrecision()),
        text(ranking.bestF1()),
        text(truth.volume().pr()));
    out.printf(
        "alerts   precision %s  recall %s  f1 %s  false_alarm_rate %s%n",
        text(points.precision()),
        text(points.recall()),
        text(points.f1()),
        text(points.falseAlarmRate()));
    out.printf(
        "episodes %d, %d of them false; %d of %s found, median delay %s; event_f1 %s"
            + "  nab_standard %s%n",
        alerts.episodes(),
        alerts.falseEpisodes(),
        alerts.eventsFound(),
        Wording.count(alerts.events(), "span"),
        delay(alerts.medianDelaySeconds()),
        text(alerts.eventF1()),
        text(truth.nab().in(NabProfile.STANDARD)));
  }

  private static String delay(OptionalDouble seconds) {
    return seconds.isEmpty() ? "–" : Times.span(Math.round(1000 * seconds.getAsDouble()));
  }

  private static String text(OptionalDouble value) {
    return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
  }
}
