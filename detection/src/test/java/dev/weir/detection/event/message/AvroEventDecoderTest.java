package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.schemas.SensorReading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroEventDecoderTest extends EventDecoderContract {

  /** Every kind of field there is, wanted ones between unwanted ones. */
  private static final String WIDE =
      """
      {"type": "record", "name": "Wide", "namespace": "test", "fields": [
        {"name": "f0", "type": {"type": "array", "items": {"type": "map", "values": "string"}}},
        {"name": "site", "type": {"type": "enum", "name": "Site", "symbols": ["north", "south"]}},
        {"name": "f1", "type": {"type": "fixed", "name": "Five", "size": 5}},
        {"name": "at", "type": "string"},
        {"name": "f2", "type": ["null", {"type": "record", "name": "Node", "fields": [
          {"name": "next", "type": ["null", "Node"]}, {"name": "bytes", "type": "bytes"}]}]},
        {"name": "i", "type": "int"},
        {"name": "l", "type": ["long", "null"]},
        {"name": "f3", "type": "double"},
        {"name": "d", "type": ["null", "string", "double"]},
        {"name": "motor", "type": ["null", {"type": "record", "name": "Motor", "fields": [
          {"name": "f4", "type": "boolean"}, {"name": "on", "type": "boolean"},
          {"name": "f5", "type": "Five"}]}]},
        {"name": "wrong", "type": ["null", "bytes"]}
      ]}""";

  private static final FeatureSchema WANTED =
      new FeatureSchema(
          List.of("motor.on", "d", "l", "i", "wrong").stream().map(Feature::numeric).toList(), 1);

  @TempDir private Path folder;

  @Override
  EventSettings.Format format() {
    return EventSettings.Format.AVRO;
  }

  @Test
  void readsWhatAvrosOwnEncoderWrites() throws Exception {
    EventSettings settings = settings("pumpId", "readAt", Optional.empty());
    FeatureSchema fields =
        new FeatureSchema(List.of(Feature.numeric("vibration"), Feature.numeric("flow")), 1);
    SensorReading reading =
        SensorReading.newBuilder()
            .setPumpId("pump-7")
            .setReadAt(Instant.parse("2026-03-01T10:00:00.123Z"))
            .setFlow(31.5f)
            .build();
    EventBatch batch = new EventBatch(2, 1);

    EventDecoder.of(settings, fields, "pumps").decode(bytes(reading.toByteBuffer()), batch);

    assertThat(batch.entityId(0)).isEqualTo("pump-7");
    assertThat(batch.eventTime(0)).isEqualTo(1772359200123L);
    assertThat(batch.values()).containsExactly(Float.NaN, 31.5f);
  }

  @Test
  void readsWantedFieldsBetweenUnwantedOnes() throws Exception {
    Schema schema = new Schema.Parser().parse(WIDE);
    EventDecoder decoder = wideDecoder();
    EventBatch batch = new EventBatch(5, 1);

    decoder.decode(encode(wide(schema, 3, 2.5, true)), batch);
    decoder.decode(encode(wide(schema, 0, null, null)), batch);

    assertThat(batch.entityId(0)).isEqualTo("south");
    assertThat(batch.eventTime(0)).isEqualTo(1577836800000L);
    assertThat(Arrays.copyOf(batch.values(), 10))
        .containsExactly(1, 2.5f, 9, 4, Float.NaN, Float.NaN, Float.NaN, 9, 4, Float.NaN);
  }

  @Test
  void refusesValuesOfAnotherType() throws Exception {
    Schema schema = new Schema.Parser().parse(WIDE);
    GenericRecord text = wide(schema, 1, null, true);
    text.put("d", "12.5");
    GenericRecord bytes = wide(schema, 1, null, true);
    bytes.put("wrong", ByteBuffer.allocate(3));

    assertBadWide(text, "EVENT Event must have a finite number in 'd', found a string");
    assertBadWide(bytes, "EVENT Event must have a finite number in 'wrong', found a bytes");
    assertBadWide(
        wide(schema, 1, Double.NaN, true),
        "EVENT Event must have a finite number in 'd', found NaN");
    assertBadWide(
        wide(schema, 1, 1e300, true),
        "EVENT Event must have a finite number in 'd', found Infinity");
  }

  @Test
  void refusesRecordsInsideEachOtherWithoutEnd() throws Exception {
    assertBadWide(
        wide(new Schema.Parser().parse(WIDE), 500, 1.0, true),
        "EVENT Event must have at most 64 records inside each other, found more");
  }

  @Test
  void survivesNoiseBehindAKnownFingerprint() throws Exception {
    Schema schema = new Schema.Parser().parse(WIDE);
    EventDecoder decoder = wideDecoder();
    byte[] message = encode(wide(schema, 2, 1.0, true));
    EventBatch batch = new EventBatch(5, 1);
    Random random = new Random(31);
    int refused = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] broken = Arrays.copyOf(message, 10 + random.nextInt(message.length));
      for (int at = 10; at < broken.length; at++) {
        if (random.nextInt(6) == 0) {
          broken[at] = (byte) random.nextInt();
        }
      }
      try {
        decoder.decode(broken, batch);
        batch.clear();
      } catch (BadEventException e) {
        refused++;
        assertThat(e.getMessage()).startsWith("Event must ");
      }
    }
    assertThat(refused).isGreaterThan(40_000);
  }

  @Test
  void aBillionItemsOfNothingCostNothing() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("nothing.avsc"),
            """
            {"type": "record", "name": "Nothing", "fields": [
              {"name": "f0", "type": {"type": "array", "items": "null"}},
              {"name": "site", "type": "string"}, {"name": "at", "type": "long"},
              {"name": "i", "type": ["null", "float"]}]}""");
    Schema schema = new Schema.Parser().parse(Files.readString(file));
    FeatureSchema fields = new FeatureSchema(List.of(Feature.numeric("i")), 1);
    EventDecoder decoder =
        EventDecoder.of(settings("site", "at", Optional.of(file)), fields, "pumps");
    ByteBuffer message = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    message.put((byte) 0xC3).put((byte) 1);
    message.putLong(SchemaNormalization.parsingFingerprint64(schema));
    while (message.remaining() >= 3) {
      // 8191 items, as a varint of two bytes.
      message.put((byte) 0xFE).put((byte) 0x7F);
    }

    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> decoder.decode(message.array(), new EventBatch(1, 1)))
        .withMessageStartingWith("Event must ");
  }

  @Test
  void refusesASchemaNobodyKnows() throws Exception {
    EventDecoder decoder =
        EventDecoder.of(settings("site", "at", Optional.empty()), WANTED, "pumps");
    byte[] message = encode(wide(new Schema.Parser().parse(WIDE), 1, 1.0, true));

    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> decoder.decode(message, new EventBatch(5, 1)))
        .withMessageMatching(
            "Event must be written by a known schema, found fingerprint [0-9a-f]{16}"
                + " \\(events.schema names more\\)");
  }

  @Test
  void refusesBytesThatAreNoSingleObject() {
    EventDecoder decoder =
        EventDecoder.of(settings("site", "at", Optional.empty()), FIELDS, "pumps");

    assertBad(
        decoder,
        new byte[] {0, 0, 0, 0, 7, 1, 2, 3, 4, 5, 6},
        "EVENT Event must begin with C3 01 and a schema fingerprint, found 00 00");
    assertBad(
        decoder,
        new byte[] {(byte) 0xC3, 1, 2},
        "EVENT Event must begin with C3 01 and a schema fingerprint, found 3 bytes in all");
  }

  @Test
  void refusesBytesBehindTheEvent() {
    EventSettings settings = settings("pump", "at", Optional.empty());
    byte[] message =
        EventEncoder.of(settings, FIELDS).encode("p", 0, new float[] {1, 2, 3, 4, 5}, 0);

    assertBad(
        EventDecoder.of(settings, FIELDS, "pumps"),
        Arrays.copyOf(message, message.length + 2),
        "EVENT Event must have nothing behind its last field, found 2 bytes");
  }

  private void assertBadWide(GenericRecord record, String expected) throws IOException {
    assertBad(wideDecoder(), encode(record), expected);
  }

  private EventDecoder wideDecoder() throws IOException {
    Path file = Files.writeString(folder.resolve("wide.avsc"), WIDE);
    return EventDecoder.of(settings("site", "at", Optional.of(file)), WANTED, "pumps");
  }

  private static EventSettings settings(String entity, String time, Optional<Path> schema) {
    return new EventSettings(
        EventSettings.Format.AVRO, Optional.of(entity), time, Optional.empty(), 1 << 16, schema);
  }

  private static GenericRecord wide(Schema schema, int nodes, Double d, Boolean on) {
    GenericRecord record = new GenericData.Record(schema);
    record.put("f0", List.of(Map.of("k", "v", "k2", "v2"), Map.of()));
    record.put("site", new GenericData.EnumSymbol(schema.getField("site").schema(), "south"));
    Schema five = schema.getField("f1").schema();
    record.put("f1", new GenericData.Fixed(five, new byte[] {1, 2, 3, 4, 5}));
    record.put("at", "2020-01-01");
    record.put("f2", nodes(schema.getField("f2").schema().getTypes().get(1), nodes));
    record.put("i", 4);
    record.put("l", 9L);
    record.put("f3", 0.5);
    record.put("d", d);
    if (on != null) {
      GenericRecord motor =
          new GenericData.Record(schema.getField("motor").schema().getTypes().get(1));
      motor.put("f4", false);
      motor.put("on", on);
      motor.put("f5", new GenericData.Fixed(five, new byte[5]));
      record.put("motor", motor);
    }
    return record;
  }

  private static GenericRecord nodes(Schema schema, int count) {
    GenericRecord head = null;
    for (int i = 0; i < count; i++) {
      GenericRecord node = new GenericData.Record(schema);
      node.put("next", head);
      node.put("bytes", ByteBuffer.wrap(new byte[] {1, 2}));
      head = node;
    }
    return head;
  }

  private static byte[] encode(GenericRecord record) throws IOException {
    return bytes(
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), record.getSchema())
            .encode(record));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
