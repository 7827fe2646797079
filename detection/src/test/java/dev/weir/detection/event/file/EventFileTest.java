package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.AvroFieldName;
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
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

  private static final EventSettings SENSORS = settings(Optional.empty(), "datetime", null);
  private static final FeatureSchema TEMP_AND_FLOW =
      new FeatureSchema(
          List.of(
              new Feature("Temperature", -40, 150, Feature.Missing.MEAN),
              Feature.numeric("Volume Flow RateRMS")),
          1);

  @TempDir private Path folder;

  @Test
  void readsSensorRowsWithLabels() throws IOException {
    Path file =
        write(
            "valve.csv",
            """
            datetime,Temperature,Volume Flow RateRMS,label,changepoint
            2020-03-09 11:34:36,71.1868,32,0,0
            2020-03-09 11:34:37,71.3754,32.5,1.0,1
            2020-03-09 11:34:38,,33,,0
            """);

    assertThat(read(file, SENSORS, TEMP_AND_FLOW, Optional.of("label")))
        .containsExactly(
            "0 valve 1583753676000 [71.1868, 32.0] 0",
            "1 valve 1583753677000 [71.3754, 32.5] 1",
            "2 valve 1583753678000 [NaN, 33.0] -1");
  }

  @Test
  void readsServerRowsByNumber() throws IOException {
    EventSettings settings = settings(Optional.empty(), "t", Duration.ofMinutes(1));
    Path file = gzip("machine.csv.gz", "t,m0,m1,label\n0,0.185185,5.4e-05,0\n1,.2,0,0\n");

    assertThat(read(file, settings, numeric("m1", "m0"), Optional.empty()))
        .containsExactly("0 valve 0 [5.4E-5, 0.185185] -1", "1 valve 60000 [0.0, 0.2] -1");
  }

  @Test
  void aTableWithoutTimesIsReadByTheNumbersOfItsRows() throws IOException {
    EventSettings settings = settings(Optional.empty(), EventSettings.ROW, Duration.ofMinutes(1));
    Path file = write("table.csv", "f0,f1\n1,2\nx,2\n3,4\n");

    assertThat(read(file, settings, numeric("f1", "f0"), Optional.empty()))
        .hasSize(3)
        .startsWith("0 valve 0 [2.0, 1.0] -1")
        .endsWith("2 valve 120000 [4.0, 3.0] -1");
  }

  @Test
  void readsCardTransactionsOfManyEntities() throws IOException {
    EventSettings settings = settings(Optional.of("CUSTOMER_ID"), "TX_DATETIME", null);
    Path file =
        write(
            "raw.csv",
            "\ufeffTRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TX_AMOUNT\r\n"
                + "0,2018-04-01 00:00:31,596,57.16\r\n\r\n"
                + "1,2018-04-01 00:02:10,\"49,61\",81.51\r\n");

    assertThat(read(file, settings, numeric("TX_AMOUNT"), Optional.empty()))
        .containsExactly("0 596 1522540831000 [57.16] -1", "1 49,61 1522540930000 [81.51] -1");
  }

  @Test
  void tellsTheSeparatorFromTheHeader() throws IOException {
    Path file = write("semi.csv", "datetime;Temperature;Volume Flow RateRMS\n2020-01-01;1;2\n");

    assertThat(read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .containsExactly("0 valve 1577836800000 [1.0, 2.0] -1");
  }

  @Test
  void goesOnBehindBadRows() throws IOException {
    Path file =
        write(
            "bad.csv",
            """
            datetime,Temperature,Volume Flow RateRMS
            2020-01-01,1,2
            2020-01-01,1
            never,1,2
            2020-01-01,NaN,2
            2020-01-01,1e99,2
            2020-01-01,one,2
            2020-01-01,151,2
            2020-01-01,,
            ,1,2
            2020-01-02,1,2,
            2020-01-02,3,4
            """);

    assertThat(read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .containsExactly(
            "0 valve 1577836800000 [1.0, 2.0] -1",
            "1 EVENT Event must have 3 fields, found 2",
            "2 EVENT Event must have a time in 'datetime' that is ISO-8601, yyyy-MM-dd HH:mm:ss,"
                + " epoch seconds or milliseconds, found 'never'",
            "3 EVENT Event must have a finite number in 'Temperature', found 'NaN'. Where a value is missing, leave the field empty",
            "4 EVENT Event must have a finite number in 'Temperature', found '1e99'",
            "5 EVENT Event must have a finite number in 'Temperature', found 'one'",
            "6 FEATURES Event must have 'Temperature' in [-40.0, 150.0], found 151.0",
            "7 FEATURES Event must have a value for at least one of 2 features, found none",
            "8 EVENT Event must have a time in 'datetime', found none",
            "9 EVENT Event must have 3 fields, found 4",
            "10 valve 1577923200000 [3.0, 4.0] -1");
  }

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

  @Test
  void namesTheColumnsItHasAndTheNearestToTheMissing() throws IOException {
    Path file = write("valve.csv", "datetime,Temprature,label\n2020-01-01,1,0\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.of("anomaly")))
        .withMessage(
            "Data file %s must have the columns of the detector, found [datetime, Temprature,"
                    .formatted(file)
                + " label]; missing or unclear: 'Temperature' (features, did you mean 'Temprature'?),"
                + " 'Volume Flow RateRMS' (features), 'anomaly' (label)");
  }

  @Test
  void refusesAColumnThatIsThereTwice() throws IOException {
    Path file = write("twice.csv", "datetime,label,label\n2020-01-01,1,1\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, numeric("label"), Optional.empty()))
        .withMessageEndingWith("missing or unclear: 'label' (features, there more than once)");
  }

  @Test
  void refusesTheLabelAmongTheFeatures() throws IOException {
    Path file = write("valve.csv", "datetime,label\n2020-01-01,1\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, numeric("label"), Optional.of("label")))
        .withMessage("features must not contain the label column, found 'label'");
  }

  @Test
  void refusesFilesWithoutRows() throws IOException {
    String header = "datetime,Temperature,Volume Flow RateRMS\n";
    for (Path file : List.of(write("header.csv", header), write("empty.csv", ""))) {
      assertThatExceptionOfType(InvalidConfigurationException.class)
          .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
          .withMessage("Data file %s must have at least one row, found none".formatted(file));
    }
  }

  @Test
  void refusesFilesThatAreNotThere() {
    Path file = folder.resolve("none.csv");
    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .withMessage("Data file must exist, found none at %s".formatted(file));
    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(folder, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .withMessage("Data file must be a file, found the directory %s".formatted(folder));
  }

  @Test
  void tellsOfAFileThatIsCutShort() throws IOException {
    StringBuilder rows = new StringBuilder("datetime,Temperature,Volume Flow RateRMS\n");
    for (int i = 0; i < 60_000; i++) {
      rows.append("2020-01-01,").append(i % 97).append(',').append((i * 31L) % 1009).append('\n');
    }
    Path whole = gzip("whole.csv.gz", rows.toString());
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length - 50));

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(cut, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .withMessageStartingWith("Data file %s must be readable to its end, found ".formatted(cut));
  }

  @Test
  void tellsOfAFileThatIsGarbage() throws IOException {
    Path gzip = Files.write(folder.resolve("bad.gz"), new byte[] {0x1f, (byte) 0x8b, 3, 1, 2, 3});
    Path avro = Files.write(folder.resolve("bad.avro"), new byte[] {'O', 'b', 'j', 1, 2, 3, 4});
    for (Path file : List.of(gzip, avro)) {
      assertThatExceptionOfType(InvalidConfigurationException.class)
          .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
          .withMessageStartingWith("Data file %s must be readable".formatted(file));
    }
  }

  private static GenericRecord reading(Schema schema, String pump, long at, Double temp) {
    return new GenericRecordBuilder(schema)
        .set("pump", pump)
        .set("at", at)
        .set("temp", temp)
        .set("open", true)
        .build();
  }

  private static List<String> read(
      Path file, EventSettings settings, FeatureSchema fields, Optional<String> label)
      throws IOException {
    List<String> read = new ArrayList<>();
    float[] values = new float[fields.width()];
    try (EventCursor cursor = EventFile.open(file, settings, fields, "valve", label)) {
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

  private static EventSettings settings(Optional<String> entity, String time, Duration step) {
    return new EventSettings(
        EventSettings.Format.JSON,
        entity,
        time,
        Optional.ofNullable(step),
        EventSettings.DEFAULT_MAXIMUM_BYTES,
        Optional.empty());
  }

  private static FeatureSchema numeric(String... names) {
    return new FeatureSchema(Arrays.stream(names).map(Feature::numeric).toList(), 1);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path gzip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
