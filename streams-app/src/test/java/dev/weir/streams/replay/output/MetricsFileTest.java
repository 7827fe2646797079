package dev.weir.streams.replay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.evaluation.nab.Probation;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Judgement;
import dev.weir.streams.replay.figures.Observer;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsFileTest {

  private static final AlertKind[] NONE = {};

  @Test
  void withoutLabelsSaysWhatWasDone() throws Exception {
    Observer observer = observer(Optional.empty());
    observer.event();
    observer.score(Samples.warmingUp("p1", 1), EventCursor.UNLABELLED);
    observer.event();
    observer.deadLetter();

    JsonNode metrics = metrics(observer);

    assertThat(metrics.get("events").asLong()).isEqualTo(2);
    assertThat(metrics.get("scored").asLong()).isEqualTo(1);
    assertThat(metrics.get("dead_letters").asLong()).isEqualTo(1);
    assertThat(metrics.get("seconds").asDouble()).isEqualTo(0.5);
    assertThat(metrics.get("events_per_second").asDouble()).isEqualTo(4);
    assertThat(metrics.get("alerts").get("episodes").asLong()).isZero();
    assertThat(metrics.has("roc_auc")).isFalse();
    assertThat(metrics.has("vus_pr")).isFalse();
    assertThat(metrics.get("alerts").has("nab_standard")).isFalse();
    assertThat(metrics.get("calibration").get("exceedance_share").isNull()).isTrue();
    assertThat(metrics.get("calibration").get("reliability")).isEmpty();
  }

  @Test
  void calibrationIsOfEventsThatAreNotLabelledAnomalous() throws Exception {
    Observer observer = observer(Optional.of(Probation.NONE));
    row(observer, 0.1f, 0);
    row(observer, 9, 0);
    row(observer, 0.1f, EventCursor.UNLABELLED);
    row(observer, 9, EventCursor.UNLABELLED);
    row(observer, 9, 1);

    JsonNode calibration = metrics(observer).get("calibration");

    assertThat(calibration.get("target_share").asDouble()).isEqualTo(0.001);
    assertThat(calibration.get("target_per_day").isNull()).isTrue();
    assertThat(calibration.get("exceedance_share").asDouble()).isEqualTo(0.5);
    assertThat(calibration.get("exceedance_share_highest").asDouble()).isEqualTo(0.5);
    assertThat(calibration.get("exceedances_per_day").isNull()).isTrue();
    JsonNode reliability = calibration.get("reliability");
    assertThat(reliability.get(0).get("expected").asDouble()).isEqualTo(0.05);
    assertThat(reliability.get(0).get("realised").asDouble()).isEqualTo(1);
    assertThat(reliability.get(reliability.size() - 1).get("realised").asDouble()).isZero();
  }

  @Test
  void probationIsNabsWhereItIsAsked() throws Exception {
    Observer strict = observer(Optional.of(Probation.NONE));
    Observer lenient = observer(Optional.of(Probation.NAB));
    for (Observer observer : List.of(strict, lenient)) {
      row(observer, 1, 0, AlertKind.OPEN);
      row(observer, 1, 0, AlertKind.CLOSE);
      for (int row = 2; row < 20; row++) {
        boolean fault = row == 10;
        row(observer, 1, fault ? 1 : 0, fault ? new AlertKind[] {AlertKind.OPEN} : NONE);
      }
    }

    assertThat(metrics(lenient).get("alerts").get("nab_standard").asDouble()).isEqualTo(100);
    assertThat(metrics(strict).get("alerts").get("nab_standard").asDouble())
        .isEqualTo(100 * (1 - 0.11 + 1) / 2);
  }

  @Test
  void withLabelsHoldsScoresAndAlertsAgainstThem() throws Exception {
    Observer observer = observer(Optional.of(Probation.NONE));
    row(observer, 1, 0);
    row(observer, 3, 0, AlertKind.OPEN);
    row(observer, 4, 1, AlertKind.UPDATE);
    row(observer, 2, 1, AlertKind.CLOSE);
    row(observer, 9, EventCursor.UNLABELLED);

    JsonNode metrics = metrics(observer);

    assertThat(metrics.get("labelled_anomalies").asLong()).isEqualTo(2);
    assertThat(metrics.get("roc_auc").asDouble()).isEqualTo(0.75);
    assertThat(metrics.get("average_precision").asDouble()).isEqualTo((1 + 2 / 3.0) / 2);
    assertThat(metrics.get("best_f1").asDouble()).isEqualTo(0.8);
    assertThat(metrics.get("vus_pr").isNull()).isTrue();
    assertThat(metrics.get("card_precision_at_100").isNull()).isTrue();
    JsonNode alerts = metrics.get("alerts");
    assertThat(alerts.get("precision").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("recall").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("f1").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("false_alarm_rate").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("episodes").asLong()).isEqualTo(1);
    assertThat(alerts.get("false_episodes").asLong()).isZero();
    assertThat(alerts.get("event_f1").asDouble()).isEqualTo(1);
    assertThat(alerts.get("range_precision").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("range_recall").asDouble()).isEqualTo(0.2 + 0.8 * 0.5);
    assertThat(alerts.get("nab_low_fn").asDouble()).isCloseTo(100 * -0.11 / 3, within(1e-12));
  }

  @Test
  void undefinedFiguresAreNull() throws Exception {
    Observer observer = observer(Optional.of(Probation.NONE));
    row(observer, 1, 0);

    JsonNode metrics = metrics(observer);

    assertThat(metrics.get("roc_auc").isNull()).isTrue();
    assertThat(metrics.get("alerts").get("precision").isNull()).isTrue();
    assertThat(metrics.get("alerts").get("median_delay_seconds").isNull()).isTrue();
  }

  private static Observer observer(Optional<Probation> labelled) {
    return new Observer(PspPolicy.guarded(), labelled, LabelPolicy.everyLabel(), false);
  }

  private static void row(Observer observer, float score, int label, AlertKind... alerts) {
    observer.event();
    for (AlertKind alert : alerts) {
      observer.alert(Samples.alert(alert, "p1"));
    }
    observer.score(Samples.judged("p1", score, Judgement.NORMAL), label);
  }

  private static JsonNode metrics(Observer observer) throws IOException {
    StringWriter text = new StringWriter();
    MetricsFile.write(observer.conclude(Duration.ofMillis(500)), text);
    return new ObjectMapper().readTree(text.toString());
  }
}
