package dev.weir.trainer.use.encode;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.weir.command.output.TimeText;
import dev.weir.trainer.use.InputEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Latents as CSV, a row for each event: {@code entity,time,l0,l1,…}. */
final class LatentsFile implements Closeable {

  private final CsvWriter rows;

  /** Takes the writer over and closes it. */
  LatentsFile(Writer target, int latentLength) {
    rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
    List<String> header = new ArrayList<>(List.of("entity", "time"));
    IntStream.range(0, latentLength).forEach(i -> header.add("l" + i));
    rows.writeRecord(header);
  }

  void write(InputEvent event, float[] latent) {
    List<String> row = new ArrayList<>(List.of(event.entityId(), TimeText.of(event.time())));
    for (float value : latent) {
      row.add(Float.toString(value));
    }
    rows.writeRecord(row);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
