package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroCategoriesTest {

  private static final Schema SCHEMA =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "Mixed", "namespace": "test", "fields": [
                {"name": "at", "type": "long"},
                {"name": "text", "type": ["null", "string"]},
                {"name": "symbol", "type": {"type": "enum", "name": "S", "symbols": ["on", "off"]}},
                {"name": "code", "type": ["null", "int", "double"]},
                {"name": "flag", "type": "boolean"}
              ]}""");

  private static final FeatureSchema FIELDS =
      new FeatureSchema(
          List.of(
              categorical("text", "Köln", "Bonn"),
              categorical("symbol", "off"),
              categorical("code", "7", "-12"),
              categorical("flag", "false", "true")),
          1);

  @TempDir private Path folder;

  private EventDecoder decoder;

  @BeforeEach
  void writeSchema() throws IOException {
    Path file = Files.writeString(folder.resolve("mixed.avsc"), SCHEMA.toString());
    decoder =
        EventDecoder.of(
            new EventSettings(
                EventSettings.Format.AVRO,
                Optional.empty(),
                "at",
                Optional.empty(),
                1024,
                Optional.of(file)),
            FIELDS,
            "mixed");
  }

  @Test
  void readsEveryTypeThatIsText() throws Exception {
    assertThat(read("Bonn", "off", -12, true)).containsExactly(1, 0, 1, 1);
    assertThat(read(" Köln ", "on", 8, false)).containsExactly(0, 1, 2, 0);
    assertThat(read("", "on", null, false)).containsExactly(Float.NaN, 1, Float.NaN, 0);
    assertThat(read(null, "on", null, false)).containsExactly(Float.NaN, 1, Float.NaN, 0);
  }

  @Test
  void aFractionIsNoCategory() {
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> read("Bonn", "off", 7.0, true))
        .withMessage("Event must have text, a whole number or a boolean in 'code', found a double");
  }

  private float[] read(String text, String symbol, Number code, boolean flag)
      throws IOException, BadEventException {
    GenericData.EnumSymbol symbolOf =
        new GenericData.EnumSymbol(SCHEMA.getField("symbol").schema(), symbol);
    ByteBuffer message =
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), SCHEMA)
            .encode(
                new GenericRecordBuilder(SCHEMA)
                    .set("at", 1_600_000_000L)
                    .set("text", text)
                    .set("symbol", symbolOf)
                    .set("code", code)
                    .set("flag", flag)
                    .build());
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    decoder.decode(bytes, batch);
    return batch.values();
  }

  private static Feature categorical(String name, String... known) {
    return Feature.categorical(
        name, Feature.Missing.MEAN, CategoryList.unlearnt(8).learnt(List.of(known)));
  }
}
