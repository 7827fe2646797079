package dev.weir.detection.event.file;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Writes files and reads their events back, a line each. */
abstract class ReadFile {

  static final EventSettings SENSORS = settings(Optional.empty(), "datetime", null);

  static final FeatureSchema TEMP_AND_FLOW =
      new FeatureSchema(
          List.of(
              new Feature("Temperature", -40, 150, Feature.Missing.MEAN),
              Feature.numeric("Volume Flow RateRMS")),
          1);

  @TempDir Path folder;

  static List<String> read(
      Path file, EventSettings settings, FeatureSchema fields, Optional<String> label)
      throws IOException {
    List<String> read = new ArrayList<>();
    float[] values = new float[fields.width()];
    try (EventCursor cursor =
        EventFile.open(file, settings, fields, "valve", label.map(LabelField::of))) {
      for (boolean more = true; more; ) {
        try {
          more = cursor.next();
          if (more) {
            cursor.readValues(values, 0);
            read.add(
                "%d %s %d %s %d"
                    .formatted(
                        cursor.row(),
                        cursor.entityId(),
                        cursor.eventTime(),
                        Arrays.toString(values),
                        cursor.label()));
          }
        } catch (BadEventException e) {
          read.add("%d %s %s".formatted(cursor.row(), e.stage(), e.getMessage()));
        }
      }
    }
    return read;
  }

  static EventSettings settings(Optional<String> entity, String time, Duration step) {
    return new EventSettings(
        EventSettings.Format.JSON,
        entity,
        time,
        Optional.ofNullable(step),
        EventSettings.DEFAULT_MAXIMUM_BYTES,
        Optional.empty());
  }

  static FeatureSchema numeric(String... names) {
    return new FeatureSchema(Arrays.stream(names).map(Feature::numeric).toList(), 1);
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Path gzip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
