package dev.weir.report.replay;

import dev.weir.detection.evaluation.Confusion;
import dev.weir.detection.evaluation.OperatingPoint;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.report.Table;
import dev.weir.report.Wording;
import dev.weir.report.chart.ShareChart;
import java.util.ArrayList;
import java.util.List;

/**
 * Precision over recall, and recall over false alarms, of every threshold that one could set for
 * all events; and where the alerts stand.
 */
record Curves(Ranking ranking, Confusion alerts) {

  private static final int STEPS = 300;
  private static final int TABLE_STEPS = 20;

  String html() {
    return "<div class='pair'>\n<figure>%s</figure>\n<figure>%s</figure>\n</div>\n%s"
        .formatted(precision(), receiver(), table());
  }

  private String precision() {
    List<double[]> curve = new ArrayList<>();
    for (OperatingPoint point : ranking.operatingPoints(STEPS)) {
      // In steps, as average precision sums them: between two thresholds nothing is interpolated.
      if (point.flagged() > 0) {
        double before = curve.isEmpty() ? 0 : curve.get(curve.size() - 1)[0];
        curve.add(new double[] {before, point.precision()});
        curve.add(new double[] {recall(point), point.precision()});
      }
    }
    double share = ranking.anomalous() / (double) (ranking.anomalous() + ranking.normal());
    return new ShareChart(
            "Precision over recall; average precision "
                + Wording.number(ranking.averagePrecision()),
            "recall",
            "precision",
            curve,
            List.of(new double[] {0, share}, new double[] {1, share}),
            point(alerts.recall().orElse(Double.NaN), alerts.precision().orElse(Double.NaN)),
            "the alerts")
        .svg();
  }

  private String receiver() {
    List<double[]> curve = new ArrayList<>();
    for (OperatingPoint point : ranking.operatingPoints(STEPS)) {
      curve.add(new double[] {falseAlarms(point), recall(point)});
    }
    return new ShareChart(
            "Recall over false-alarm rate; area under it " + Wording.number(ranking.rocAuc()),
            "false-alarm rate",
            "recall",
            curve,
            List.of(new double[] {0, 0}, new double[] {1, 1}),
            point(alerts.falseAlarmRate().orElse(Double.NaN), alerts.recall().orElse(Double.NaN)),
            "the alerts")
        .svg();
  }

  private String table() {
    List<List<String>> rows = new ArrayList<>();
    for (OperatingPoint point : ranking.operatingPoints(TABLE_STEPS)) {
      rows.add(
          List.of(
              Wording.number(recall(point)),
              Wording.number(point.precision()),
              Wording.number(falseAlarms(point))));
    }
    return new Table(List.of("Recall", "Precision", "False-alarm rate"), rows, false)
        .details("The numbers behind the curves");
  }

  private double recall(OperatingPoint point) {
    return point.truePositives() / (double) ranking.anomalous();
  }

  private double falseAlarms(OperatingPoint point) {
    return point.falsePositives() / (double) ranking.normal();
  }

  private static List<double[]> point(double x, double y) {
    return Double.isNaN(x + y) ? List.of() : List.of(new double[] {x, y});
  }
}
