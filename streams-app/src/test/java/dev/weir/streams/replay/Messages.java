package dev.weir.streams.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.message.EventEncoder;
import dev.weir.detection.history.Histories;
import dev.weir.detection.history.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The messages that somebody who has a file would produce. */
sealed interface Messages {

  /**
   * @param key null where the events have no entity
   */
  record Message(String key, byte[] value) {}

  List<Message> all() throws IOException, BadEventException;

  /** By Weir's own encoder of the detector's format, keyed by entity. */
  record Encoded(DetectorConfig detector, Path file) implements Messages {

    @Override
    public List<Message> all() throws IOException, BadEventException {
      EventEncoder encoder = EventEncoder.of(detector.events(), detector.features());
      float[] values = new float[detector.features().names().size()];
      List<Message> messages = new ArrayList<>();
      try (Histories events =
          Histories.open(
              List.of(file),
              Selection.everything(),
              detector.events(),
              detector.features(),
              detector.name(),
              Optional.empty())) {
        while (events.next()) {
          events.readValues(values, 0);
          String id = events.entityId();
          messages.add(new Message(id, encoder.encode(id, events.eventTime(), values, 0)));
        }
      }
      return messages;
    }
  }

  /** Each row as a JSON object, its cells as they stand: numbers where they look like it. */
  record CellsAsJson(Path file) implements Messages {

    @Override
    public List<Message> all() throws IOException {
      List<Message> messages = new ArrayList<>();
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord row : rows) {
          messages.add(new Message(null, json(row).getBytes(StandardCharsets.UTF_8)));
        }
      }
      return messages;
    }

    private static String json(NamedCsvRecord row) {
      StringJoiner fields = new StringJoiner(",", "{", "}");
      row.getFieldsAsMap()
          .forEach((name, cell) -> fields.add("\"%s\":%s".formatted(name, value(cell))));
      return fields.toString();
    }

    private static String value(String cell) {
      return cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?") ? cell : "\"" + cell + "\"";
    }
  }
}
