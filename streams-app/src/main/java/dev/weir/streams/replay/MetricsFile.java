package dev.weir.streams.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.Confusion;
import dev.weir.detection.evaluation.Ranking;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;

/**
 * The figures of a replay as JSON, a key on a line; null where the data leave a figure undefined.
 * What each means: docs/vocabulary.md.
 */
final class MetricsFile {

  private MetricsFile() {}

  static void write(ReplayFigures figures, Writer target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target).setPrettyPrinter(new DefaultPrettyPrinter())) {
      json.writeStartObject();
      json.writeNumberField("events", figures.events());
      json.writeNumberField("scored", figures.scored());
      json.writeNumberField("dead_letters", figures.deadLetters());
      json.writeNumberField("seconds", figures.seconds());
      json.writeNumberField("events_per_second", figures.eventsPerSecond());
      if (figures.truth().isPresent()) {
        ranking(figures.truth().get().ranking(), json);
      }
      json.writeObjectFieldStart("alerts");
      json.writeNumberField("episodes", figures.episodes());
      if (figures.truth().isPresent()) {
        alerts(figures.truth().get().alerts(), json);
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void ranking(Ranking ranking, JsonGenerator json) throws IOException {
    json.writeNumberField("labelled_anomalies", ranking.anomalous());
    json.writeNumberField("labelled_normal", ranking.normal());
    share("roc_auc", ranking.rocAuc(), json);
    share("average_precision", ranking.averagePrecision(), json);
    share("best_f1", ranking.bestF1(), json);
  }

  private static void alerts(AlertQuality alerts, JsonGenerator json) throws IOException {
    points(alerts.points(), json);
    json.writeNumberField("labelled_events", alerts.events());
    json.writeNumberField("events_found", alerts.eventsFound());
    share("event_precision", alerts.eventPrecision(), json);
    share("event_recall", alerts.eventRecall(), json);
    share("event_f1", alerts.eventF1(), json);
    json.writeNumberField("false_episodes", alerts.falseEpisodes());
    share("false_episodes_per_day", alerts.falseEpisodesPerDay(), json);
    share("median_delay_seconds", alerts.medianDelaySeconds(), json);
  }

  private static void points(Confusion points, JsonGenerator json) throws IOException {
    share("precision", points.precision(), json);
    share("recall", points.recall(), json);
    share("f1", points.f1(), json);
    share("false_alarm_rate", points.falseAlarmRate(), json);
    json.writeNumberField("true_positives", points.truePositives());
    json.writeNumberField("false_positives", points.falsePositives());
    json.writeNumberField("false_negatives", points.falseNegatives());
    json.writeNumberField("true_negatives", points.trueNegatives());
  }

  private static void share(String name, OptionalDouble value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }
}
