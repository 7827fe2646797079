package dev.weir.trainer.use.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.weir.detection.event.EventSettings;
import dev.weir.trainer.use.RawValues;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Synthetic events as CSV with the detector's columns: entity where it names one, time, features.
 */
final class SyntheticFile implements Closeable {

  /** Whom synthetic events are about. */
  static final String ENTITY = "synthetic";

  private final CsvWriter rows;
  private final RawValues values;
  private final SyntheticTimes times;
  private final boolean named;
  private final boolean timed;

  /** Takes the writer over and closes it. */
  SyntheticFile(Writer target, EventSettings events, RawValues values, SyntheticTimes times) {
    this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
    this.values = values;
    this.times = times;
    this.named = events.entity().isPresent();
    this.timed = !events.timeIsRow();
    write(events.entity().orElse(""), events.time(), values.names());
  }

  void write(SyntheticEvent event) {
    write(ENTITY, times.text(event.time()), values.texts(event.row()));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void write(String entity, String time, List<String> features) {
    List<String> row = new ArrayList<>();
    if (named) {
      row.add(entity);
    }
    if (timed) {
      row.add(time);
    }
    row.addAll(features);
    rows.writeRecord(row);
  }
}
