package dev.weir.streams.replay.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.weir.command.output.TimeText;
import dev.weir.detection.event.EventCursor;
import dev.weir.schemas.ScoredEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * Judged events as CSV, a row each in the order they were judged: {@code
 * event_time,entity,score,threshold,p_value,verdict}, then {@code label} where labels were asked
 * for. Threshold and p-value are empty while the entity warms up, the label where it is unknown.
 */
final class ScoresFile implements Closeable {

  private final CsvWriter rows;
  private final boolean labelled;

  /**
   * Takes the writer over and closes it.
   *
   * @param begun whether what is written continues other rows, behind their header
   */
  ScoresFile(Writer target, boolean labelled, boolean begun) {
    this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
    this.labelled = labelled;
    if (!begun) {
      header();
    }
  }

  private void header() {
    row("event_time", "entity", "score", "threshold", "p_value", "verdict", "label");
  }

  /**
   * @param label as {@link EventCursor#label()}
   */
  void write(ScoredEvent event, int label) {
    row(
        TimeText.of(event.getEventTime()),
        event.getEntityId(),
        Float.toString(event.getScore()),
        text(event.getThreshold()),
        text(event.getPValue()),
        event.getVerdict().name(),
        label == EventCursor.UNLABELLED ? "" : Integer.toString(label));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void row(
      String time,
      String entity,
      String score,
      String threshold,
      String pValue,
      String verdict,
      String label) {
    if (labelled) {
      rows.writeRecord(time, entity, score, threshold, pValue, verdict, label);
    } else {
      rows.writeRecord(time, entity, score, threshold, pValue, verdict);
    }
  }

  private static String text(Double value) {
    return value == null ? "" : value.toString();
  }
}
