package dev.weir.report.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.threshold.AlertRate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CalibrationFiguresTest {

  private static final AlertRate TENTH = new AlertRate.Share(0.1);

  private final Calibration calibration = new Calibration(0.25);

  @Test
  void foundStandsBesideAskedFor() {
    watch("a", 100, 5);
    watch("b", 300, 55);

    assertThat(figures(TENTH).explanation(true))
        .startsWith(
            "Of the events that no label calls anomalous, 60 of 400 exceeded their threshold,"
                + " where 40 were asked for: 1.5 times as many.");
    assertThat(figures(TENTH).html())
        .contains("<title>a: 5 exceedances, 10 asked for</title>")
        .contains("<th scope='row'>b</th><td>300</td><td>55</td><td>30</td>");
  }

  @Test
  void aBudgetIsThatOfEachEntitysOwnPace() {
    watch("a", 1441, 4);
    watch("b", 2 * 1440 + 1, 4);

    String html = figures(new AlertRate.DailyBudget(4, OptionalDouble.empty())).html();

    assertThat(html)
        .contains("<th scope='row'>a</th><td>1,441</td><td>4</td><td>4</td>")
        .contains("<th scope='row'>b</th><td>2,881</td><td>4</td><td>8</td>");
  }

  @Test
  void oneEntityHasNoChartOfEntities() {
    watch("a", 1000, 100);

    assertThat(figures(TENTH).html())
        .doesNotContain("Rate of exceedances of every entity")
        .contains("Reliability of p-values");
  }

  @Test
  void aThresholdOnALevelPromisesNothing() {
    watch("a", 100, 5);
    watch("b", 100, 5);
    CalibrationFigures figures = new CalibrationFigures(new Promise(Optional.empty(), calibration));

    assertThat(figures.explanation(true)).contains("a threshold on a level promises no rate");
    assertThat(figures.html()).doesNotContain("Rate of exceedances of every entity");
  }

  @Test
  void thousandsOfEntitiesAreACurve() {
    for (int i = 0; i < 3_000; i++) {
      watch("pump-" + i, 20, i % 4);
    }
    String html = figures(TENTH).html();

    assertThat(html)
        .contains("<polyline class='curve c0'")
        .doesNotContain("asked for</title>")
        .contains("The 100 highest rates of 3,000 entities");
    assertThat(html.length()).isLessThan(60_000);
  }

  @Test
  void withoutAThresholdThereIsNothingToShow() {
    calibration.add("a", 0, 1, Double.NaN, Double.NaN, false);

    assertThat(figures(TENTH).isEmpty()).isTrue();
  }

  private CalibrationFigures figures(AlertRate rate) {
    return new CalibrationFigures(new Promise(Optional.of(rate), calibration));
  }

  /** An event a minute, the first ones over the threshold; p-values are spread evenly. */
  private void watch(String entityId, int events, int exceeding) {
    for (int i = 0; i < events; i++) {
      double score = i < exceeding ? 2 : 0.5;
      long time = Duration.ofMinutes(i).toMillis();
      calibration.add(entityId, time, score, 1, (i + 1.0) / events, false);
    }
  }
}
