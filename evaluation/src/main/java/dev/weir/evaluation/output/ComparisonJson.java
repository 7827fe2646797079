package dev.weir.evaluation.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Figure;
import dev.weir.evaluation.result.Reference;
import dev.weir.evaluation.result.Reference.Origin;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.result.SetResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A comparison as JSON: {@code series}, {@code seeds}, {@code detectors} with the {@code mean} of
 * each metric over the series and its {@code total} over all of them, {@code failures}, and {@code
 * problems} with what was required and does not hold. Of a suite this for each of its {@code sets},
 * with what is {@code published} and {@code measured} elsewhere. What a metric means:
 * docs/vocabulary.md.
 */
public final class ComparisonJson {

  private final List<SetResult> results;

  /**
   * @param results of one comparison alone, or of several with names, which then are {@code sets}
   */
  public ComparisonJson(List<SetResult> results) {
    this.results = List.copyOf(results);
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(bytes).setPrettyPrinter(new DefaultPrettyPrinter())) {
      if (results.get(0).isNamed()) {
        sets(json);
      } else {
        json.writeStartObject();
        comparison(results.get(0), json);
        json.writeEndObject();
      }
      json.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  private void sets(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("sets");
    for (SetResult result : results) {
      json.writeStartObject();
      json.writeStringField("name", result.name());
      json.writeStringField("title", result.title());
      comparison(result, json);
      for (Origin origin : Origin.values()) {
        references(origin, result.shown().references(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void comparison(SetResult result, JsonGenerator json) throws IOException {
    Comparison comparison = result.comparison();
    strings("series", comparison.series(), json);
    json.writeArrayFieldStart("seeds");
    for (long seed : comparison.seeds()) {
      json.writeNumber(seed);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("detectors");
    for (Row row : comparison.rows()) {
      row(row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("failures");
    for (Outcome failed : comparison.failures()) {
      failure(failed, json);
    }
    json.writeEndArray();
    strings("problems", result.problems(), json);
  }

  private static void references(Origin origin, List<Reference> all, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(origin.name().toLowerCase(Locale.ROOT));
    for (Reference one : all) {
      if (one.origin() == origin) {
        reference(one, json);
      }
    }
    json.writeEndArray();
  }

  private static void reference(Reference one, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", one.name());
    json.writeStringField("source", one.source());
    json.writeObjectFieldStart("figures");
    for (Map.Entry<String, String> figure : new TreeMap<>(one.figures()).entrySet()) {
      json.writeNumberField(figure.getKey(), Double.parseDouble(figure.getValue()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void row(Row row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.contender().name());
    json.writeStringField("setting", row.contender().setting());
    json.writeStringField("kind", row.contender().kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("runs", row.runs());
    json.writeNumberField("failed", row.failures());
    figures("mean", row.means(), json);
    figures("total", row.totals(), json);
    json.writeEndObject();
  }

  private static void figures(String name, Map<String, Figure> figures, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Figure> entry : new TreeMap<>(figures).entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      json.writeNumberField("value", entry.getValue().value());
      deviation("over_seeds", entry.getValue().overSeeds(), json);
      deviation("over_series", entry.getValue().overSeries(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void deviation(String name, OptionalDouble value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    }
  }

  private static void failure(Outcome failed, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("detector", failed.contender());
    json.writeStringField("series", failed.series());
    json.writeNumberField("seed", failed.seed());
    json.writeStringField("why", failed.failure());
    json.writeEndObject();
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
