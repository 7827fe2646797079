package dev.weir.streams.replay.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.weir.detection.evaluation.calibration.ReliabilityCurve;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metric.Part;
import dev.weir.streams.replay.figures.Metrics;
import dev.weir.streams.replay.figures.ReplayFigures;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;

/**
 * The figures of a replay as JSON, a key on a line, those of the alerts and of the calibration in
 * objects of their own; null where the data leave a figure undefined. What each means:
 * docs/vocabulary.md.
 */
final class MetricsFile {

  private MetricsFile() {}

  static void write(ReplayFigures figures, Writer target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target).setPrettyPrinter(new DefaultPrettyPrinter())) {
      json.writeStartObject();
      write(figures, Part.RUN, json);
      write(figures, Part.SCORES, json);
      json.writeObjectFieldStart("alerts");
      write(figures, Part.ALERTS, json);
      json.writeEndObject();
      json.writeObjectFieldStart("calibration");
      write(figures, Part.CALIBRATION, json);
      write(figures.calibration().realised().reliability(), json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(ReplayFigures figures, Part part, JsonGenerator json)
      throws IOException {
    for (Metric metric : Metrics.all()) {
      if (metric.part() == part && (figures.truth().isPresent() || !metric.needsLabels())) {
        write(metric, metric.of(figures), json);
      }
    }
  }

  private static void write(ReliabilityCurve curve, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reliability");
    for (ReliabilityCurve.Point point : curve.points()) {
      json.writeStartObject();
      json.writeNumberField("expected", point.expected());
      json.writeNumberField("realised", point.realised());
      json.writeEndObject();
    }
    json.writeEndArray();
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
