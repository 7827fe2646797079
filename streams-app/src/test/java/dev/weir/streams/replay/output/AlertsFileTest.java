package dev.weir.streams.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.AlertKind;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AlertsFileTest {

  @Test
  void writesAnAlertALineWithKeysInTheOrderOfTheSchema() throws Exception {
    StringWriter text = new StringWriter();
    try (AlertsFile file = new AlertsFile(text)) {
      file.write(Samples.alert(AlertKind.OPEN, "p 1"));
      file.write(Samples.alert(AlertKind.CLOSE, "p\"2"));
    }

    assertThat(text.toString().lines())
        .containsExactly(line("OPEN", "p 1"), line("CLOSE", "p\\\"2"));
    assertThat(text.toString()).endsWith("}\n");
  }

  private static String line(String kind, String entity) {
    return """
        {"incidentId":"0123","kind":"%s","detector":"pumps","entityId":"%s",\
        "firstEventTime":"2026-01-01T09:00:00.000Z","lastEventTime":"2026-01-01T09:00:00.001Z",\
        "peakEventTime":"2026-01-01T09:00:00.000Z","eventCount":2,"score":0.1,"threshold":0.05,\
        "exceedance":2.0,"pValue":1.0E-7,"severity":"HIGH","contributions":[\
        {"feature":"temp","observed":81.3,"expected":60.0,"share":0.75,"direction":"ABOVE"},\
        {"feature":"flow","observed":null,"expected":null,"share":0.25,"direction":"MISSING"}],\
        "reasons":["cold"],"model":{"id":"pumps","version":"1"},\
        "source":{"topic":"pumps-events","partition":0,"offset":41}}"""
        .formatted(kind, entity);
  }
}
