package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.AvroFieldName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class AvroEventsTest extends ReadFile {

  @Test
  void readsAvroContainersLikeCsv() throws IOException {
    Schema schema =
        SchemaBuilder.record("Reading")
            .fields()
            .requiredString("pump")
            .name("at")
            .type(LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG)))
            .noDefault()
            .optionalDouble("temp")
            .requiredBoolean("open")
            .endRecord();
    Path file = folder.resolve("readings.avro");
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.create(schema, file.toFile());
      writer.append(reading(schema, "p1", 1_577_836_800_000_000L, 1.5));
      writer.append(reading(schema, "", 1_577_836_800_000_000L, 1.5));
      writer.append(reading(schema, "p2", 1_577_836_801_500_999L, null));
    }

    EventSettings settings = settings(Optional.of("pump"), "at", null);
    assertThat(read(file, settings, numeric("temp", "open"), Optional.empty()))
        .containsExactly(
            "0 p1 1577836800000 [1.5, 1.0] -1",
            "1 EVENT Event must have an entity in 'pump' of [1, 512] bytes of text, found none",
            "2 p2 1577836801500 [NaN, 1.0] -1");
  }

  @Test
  void readsNestedAndRenamedAvroFields() throws IOException {
    Schema motor = SchemaBuilder.record("Motor").fields().optionalFloat("current").endRecord();
    Schema schema =
        SchemaBuilder.record("Reading")
            .fields()
            .requiredLong("at")
            .name("motor")
            .type(Schema.createUnion(Schema.create(Schema.Type.NULL), motor))
            .withDefault(null)
            .name("Volume_Flow")
            .prop(AvroFieldName.PROPERTY, "Volume Flow")
            .type()
            .intType()
            .noDefault()
            .endRecord();
    Path file = folder.resolve("nested.avro");
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.create(schema, file.toFile());
      GenericRecord inside = new GenericRecordBuilder(motor).set("current", 2.5f).build();
      GenericRecordBuilder row = new GenericRecordBuilder(schema).set("Volume_Flow", 7);
      writer.append(row.set("at", 1_600_000_000L).set("motor", inside).build());
      writer.append(row.set("at", 1_600_000_001L).set("motor", null).build());
    }

    EventSettings settings = settings(Optional.empty(), "at", null);
    assertThat(read(file, settings, numeric("motor.current", "Volume Flow"), Optional.empty()))
        .containsExactly(
            "0 valve 1600000000000 [2.5, 7.0] -1", "1 valve 1600000001000 [NaN, 7.0] -1");
  }

  private static GenericRecord reading(Schema schema, String pump, long at, Double temp) {
    return new GenericRecordBuilder(schema)
        .set("pump", pump)
        .set("at", at)
        .set("temp", temp)
        .set("open", true)
        .build();
  }
}
