package dev.weir.streams.replay.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.weir.schemas.Alert;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/** Alerts as JSON, one on a line, in the order they were raised. */
public final class AlertsFile implements Closeable {

  private final JsonGenerator json;
  private final RecordJson records;

  /** Takes the writer over and closes it. */
  public AlertsFile(Writer target) throws IOException {
    this.json = new JsonFactory().createGenerator(target).setRootValueSeparator(null);
    this.records = new RecordJson(json);
  }

  public void write(Alert alert) throws IOException {
    records.write(alert);
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
