package dev.weir.streams.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;

/**
 * The figures of a replay as JSON, a key on a line, those of the alerts in an object of their own;
 * null where the data leave a figure undefined. What each means: docs/vocabulary.md.
 */
final class MetricsFile {

  private MetricsFile() {}

  static void write(ReplayFigures figures, Writer target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target).setPrettyPrinter(new DefaultPrettyPrinter())) {
      json.writeStartObject();
      write(figures, false, json);
      json.writeObjectFieldStart("alerts");
      write(figures, true, json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(ReplayFigures figures, boolean ofAlerts, JsonGenerator json)
      throws IOException {
    for (Metric metric : Metrics.all()) {
      boolean here = (metric.part() == Metric.Part.ALERTS) == ofAlerts;
      if (here && (figures.truth().isPresent() || !metric.needsLabels())) {
        write(metric, metric.of(figures), json);
      }
    }
  }

  private static void write(Metric metric, OptionalDouble value, JsonGenerator json)
      throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(metric.name());
    } else if (metric.kind() == Metric.Kind.COUNT) {
      json.writeNumberField(metric.name(), (long) value.getAsDouble());
    } else {
      json.writeNumberField(metric.name(), value.getAsDouble());
    }
  }
}
