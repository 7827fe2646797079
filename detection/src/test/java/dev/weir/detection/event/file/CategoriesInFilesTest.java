package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoriesInFilesTest {

  private static final FeatureSchema FIELDS =
      new FeatureSchema(
          List.of(
              Feature.numeric("temp"),
              Feature.categorical(
                  "mode", Feature.Missing.MEAN, new CategoryList(8, List.of("auto", "7"))),
              Feature.categorical(
                  "site", Feature.Missing.REJECT, new CategoryList(8, List.of("Köln")))),
          1);

  @TempDir private Path folder;

  @Test
  void readsACellAsACategory() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mixed.csv"),
            """
            at,temp,mode,site
            2020-01-01,1.5, auto ,Köln
            2020-01-01,2,7,"Bonn, Rhein"
            2020-01-01,3,,Köln
            2020-01-01,4,hand,
            """);

    assertThat(read(file))
        .containsExactly(
            "[1.5, 0.0, 0.0]",
            "[2.0, 1.0, 1.0]",
            "[3.0, NaN, 0.0]",
            "Event must have a value for 'site', found none");
  }

  @Test
  void readsAnAvroFieldAsACategory() throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Mixed", "fields": [
                  {"name": "at", "type": "long"},
                  {"name": "temp", "type": "float"},
                  {"name": "mode", "type": ["null", "int", "string", "double"]},
                  {"name": "site", "type": {"type": "enum", "name": "S", "symbols": ["Bonn"]}}]}""");
    Path file = folder.resolve("mixed.avro");
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.create(schema, file.toFile());
      for (Object mode : Arrays.asList(7, "auto", null, 7.0)) {
        writer.append(
            new GenericRecordBuilder(schema)
                .set("at", 1_600_000_000L)
                .set("temp", 1f)
                .set("mode", mode)
                .set("site", new GenericData.EnumSymbol(schema.getField("site").schema(), "Bonn"))
                .build());
      }
    }

    assertThat(read(file))
        .containsExactly(
            "[1.0, 1.0, 1.0]",
            "[1.0, 0.0, 1.0]",
            "[1.0, NaN, 1.0]",
            "Event must have text, a whole number or a boolean in 'mode', found a double");
  }

  private static List<String> read(Path file) throws IOException {
    EventSettings settings =
        new EventSettings(
            EventSettings.Format.JSON,
            Optional.empty(),
            "at",
            Optional.empty(),
            EventSettings.DEFAULT_MAXIMUM_BYTES,
            Optional.empty());
    List<String> read = new ArrayList<>();
    float[] values = new float[FIELDS.width()];
    try (EventCursor cursor = EventFile.open(file, settings, FIELDS, "mixed", Optional.empty())) {
      for (boolean more = true; more; ) {
        try {
          more = cursor.next();
          cursor.readValues(values, 0);
          if (more) {
            read.add(Arrays.toString(values));
          }
        } catch (BadEventException e) {
          read.add(e.getMessage());
        }
      }
    }
    return read;
  }
}
