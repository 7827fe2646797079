package dev.weir.detection.event.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {

  private static final String NESTED =
      """
      {"type": "record", "name": "Reading", "fields": [
        {"name": "site", "type": "string"},
        {"name": "at", "type": "string"},
        {"name": "i", "type": "int"},
        {"name": "motor", "type": ["null", {"type": "record", "name": "Motor", "fields": [
          {"name": "on", "type": "boolean"}]}]}
      ]}""";

  private static final FeatureSchema WANTED = numeric("motor.on", "i");

  @TempDir private Path folder;

  @Test
  void derivesTheSameSchemaForTheSameNames() {
    FeatureSchema fields =
        numeric("temp", "Volume Flow RateRMS", "motor.current", "motor_current", "2nd");
    Schema schema = EventSchemas.derive(settings("pump", "read at", Optional.empty()), fields);

    assertThat(schema.getFields().stream().map(Schema.Field::name))
        .containsExactly(
            "pump",
            "read_at",
            "temp",
            "Volume_Flow_RateRMS",
            "motor_current",
            "motor_current_2",
            "_2nd");
    assertThat(new Schema.Parser().parse(schema.toString())).isEqualTo(schema);
  }

  @Test
  void readsEverySchemaOfAFolder() throws IOException {
    Files.writeString(folder.resolve("nested.avsc"), NESTED);
    Files.writeString(folder.resolve("README"), "not a schema");

    assertThat(EventSchemas.known(settings("site", "at", Optional.of(folder)), WANTED))
        .hasSize(3)
        .last()
        .isEqualTo(new Schema.Parser().parse(NESTED));
  }

  @Test
  void refusesASchemaThatLacksAField() throws IOException {
    Path file = Files.writeString(folder.resolve("nested.avsc"), NESTED);
    FeatureSchema more = numeric("i", "motor.off");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> EventSchemas.known(settings("site", "at", Optional.of(file)), more))
        .withMessage(
            "events.schema must have every field of the detector, found none of [motor.off] in %s"
                .formatted(file));
  }

  @Test
  void refusesASchemaThatIsNone() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.avsc"), "{");
    for (Path file : List.of(broken, folder.resolve("absent.avsc"))) {
      assertThatExceptionOfType(InvalidConfigurationException.class)
          .isThrownBy(() -> EventSchemas.known(settings("site", "at", Optional.of(file)), WANTED))
          .withMessageStartingWith("events.schema must name a readable Avro schema, found " + file);
    }
  }

  private static FeatureSchema numeric(String... names) {
    return new FeatureSchema(Stream.of(names).map(Feature::numeric).toList(), 1);
  }

  private static EventSettings settings(String entity, String time, Optional<Path> schema) {
    return new EventSettings(
        EventSettings.Format.AVRO, Optional.of(entity), time, Optional.empty(), 1 << 16, schema);
  }
}
