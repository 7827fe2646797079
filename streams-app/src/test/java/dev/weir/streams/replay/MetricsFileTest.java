package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.detection.event.EventCursor;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Judgement;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsFileTest {

  @Test
  void withoutLabelsSaysWhatWasDone() throws Exception {
    Observer observer = new Observer(false, false);
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
  }

  @Test
  void withLabelsHoldsScoresAndAlertsAgainstThem() throws Exception {
    Observer observer = new Observer(true, false);
    row(observer, 1, 0);
    observer.alert(Samples.alert(AlertKind.OPEN, "p1"));
    row(observer, 3, 0);
    observer.alert(Samples.alert(AlertKind.UPDATE, "p1"));
    row(observer, 4, 1);
    observer.alert(Samples.alert(AlertKind.CLOSE, "p1"));
    row(observer, 2, 1);
    row(observer, 9, EventCursor.UNLABELLED);

    JsonNode metrics = metrics(observer);

    assertThat(metrics.get("labelled_anomalies").asLong()).isEqualTo(2);
    assertThat(metrics.get("roc_auc").asDouble()).isEqualTo(0.75);
    assertThat(metrics.get("average_precision").asDouble()).isEqualTo((1 + 2 / 3.0) / 2);
    assertThat(metrics.get("best_f1").asDouble()).isEqualTo(0.8);
    JsonNode alerts = metrics.get("alerts");
    assertThat(alerts.get("precision").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("recall").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("f1").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("false_alarm_rate").asDouble()).isEqualTo(0.5);
    assertThat(alerts.get("episodes").asLong()).isEqualTo(1);
    assertThat(alerts.get("false_episodes").asLong()).isZero();
    assertThat(alerts.get("event_f1").asDouble()).isEqualTo(1);
  }

  @Test
  void undefinedFiguresAreNull() throws Exception {
    Observer observer = new Observer(true, false);
    row(observer, 1, 0);

    JsonNode metrics = metrics(observer);

    assertThat(metrics.get("roc_auc").isNull()).isTrue();
    assertThat(metrics.get("alerts").get("precision").isNull()).isTrue();
    assertThat(metrics.get("alerts").get("median_delay_seconds").isNull()).isTrue();
  }

  private static void row(Observer observer, float score, int label) {
    observer.event();
    observer.score(Samples.judged("p1", score, Judgement.NORMAL), label);
  }

  private static JsonNode metrics(Observer observer) throws IOException {
    StringWriter text = new StringWriter();
    MetricsFile.write(observer.conclude(Duration.ofMillis(500)), text);
    return new ObjectMapper().readTree(text.toString());
  }
}
