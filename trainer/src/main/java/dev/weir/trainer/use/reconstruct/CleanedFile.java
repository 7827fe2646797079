package dev.weir.trainer.use.reconstruct;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.weir.detection.event.file.CsvRows;
import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.InputEvent;
import dev.weir.trainer.use.RawValues;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file of events again, with what the model expects in place of their features. Features that
 * it is told, other columns and rows that nobody asked the model about stay as they are.
 */
final class CleanedFile implements Closeable {

  private final CsvRows source;
  private final CsvWriter target;
  private final RawValues values;
  private final int[] columns;

  /** Takes the writer over and closes it. */
  CleanedFile(CsvRows source, Writer target, RawValues values) {
    this.source = source;
    this.target =
        CsvWriter.builder()
            .fieldSeparator(source.separator())
            .lineDelimiter(LineDelimiter.LF)
            .build(target);
    this.values = values;
    List<String> header = source.header().stream().map(String::strip).toList();
    this.columns = values.names().stream().mapToInt(header::indexOf).toArray();
    this.target.writeRecord(source.header());
  }

  /** Writes up to an event's row and that one cleaned; events in the order of their rows. */
  void write(InputEvent event, Answer answer) throws IOException {
    List<String> row = source.next();
    while (source.row() < event.row()) {
      target.writeRecord(row);
      row = source.next();
    }
    List<String> cleaned = new ArrayList<>(row);
    List<String> expected = values.texts(values.within(answer.reconstruction()));
    for (int i = 0; i < columns.length; i++) {
      if (!values.told(i)) {
        cleaned.set(columns[i], expected.get(i));
      }
    }
    target.writeRecord(cleaned);
  }

  /** Writes the rows behind the last event. */
  void finish() throws IOException {
    for (List<String> row = source.next(); !row.isEmpty(); row = source.next()) {
      target.writeRecord(row);
    }
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
