package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.avro.EventSchemas;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The page of the manual about events says what the code does. */
class EventsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "events.md");

  @Test
  void theMessageOfThePageIsAnEvent() throws IOException, BadEventException {
    EventBatch batch = new EventBatch(2, 1);

    EventDecoder.of(settings(EventSettings.Format.JSON), features(), "pumps")
        .decode(block("json").getBytes(StandardCharsets.UTF_8), batch);

    assertThat(batch.entityId(0)).isEqualTo("pump-07");
    assertThat(batch.eventTime(0)).isEqualTo(1772359200000L);
    assertThat(batch.values()).containsExactly(Float.NaN, 41.5f);
  }

  @Test
  void theSchemaOfThePageIsTheDerivedOne() throws IOException {
    assertThat(EventSchemas.derive(settings(EventSettings.Format.AVRO), features()))
        .isEqualTo(new Schema.Parser().parse(block("schema")));
  }

  private static EventSettings settings(EventSettings.Format format) throws IOException {
    Properties detector = detector();
    return new EventSettings(
        format,
        Optional.of(detector.getProperty("events.entity")),
        detector.getProperty("events.time"),
        Optional.empty(),
        EventSettings.DEFAULT_MAXIMUM_BYTES,
        Optional.empty());
  }

  private static FeatureSchema features() throws IOException {
    String[] names = detector().getProperty("features").split(", *");
    return new FeatureSchema(Arrays.stream(names).map(Feature::numeric).toList(), 1);
  }

  private static Properties detector() throws IOException {
    Properties detector = new Properties();
    detector.load(new StringReader(block("detector")));
    return detector;
  }

  private static String block(String name) throws IOException {
    Matcher block =
        Pattern.compile("<!-- " + name + " -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertThat(block.find()).as("block '%s' of %s", name, PAGE).isTrue();
    return block.group(1);
  }
}
