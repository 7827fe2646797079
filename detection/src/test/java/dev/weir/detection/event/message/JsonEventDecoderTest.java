package dev.weir.detection.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEventDecoderTest extends EventDecoderContract {

  private final EventDecoder decoder =
      EventDecoder.of(settings(Optional.of("pump"), Optional.empty(), 4096), FIELDS, "pumps");

  @Override
  EventSettings.Format format() {
    return EventSettings.Format.JSON;
  }

  @Test
  void readsNestedFieldsByTheirPath() throws BadEventException {
    assertThat(
            read(
                """
                {"site": {"a": [1, {"b": 2}]}, "pump": 17, "read at": 1577880000,
                 "motor": {"speed": 1450, "current": 2.5}, "2nd": true, "temp": null}
                """))
        .isEqualTo("17 1577880000000 [NaN, NaN, 2.5, NaN, 1.0]");
  }

  @Test
  void readsADottedNameAsItStandsToo() throws BadEventException {
    assertThat(read("{\"pump\":\"a\",\"read at\":\"2020-01-01\",\"motor.current\":-1e-3}"))
        .isEqualTo("a 1577836800000 [NaN, NaN, -0.001, NaN, NaN]");
  }

  @Test
  void readsCategoriesAsTheyAreWritten() throws BadEventException {
    String event = "{\"pump\":\"a\",\"read at\":\"2020-01-01\",\"temp\":1,";

    assertThat(categories(event + "\"mode\":\" hand \",\"site\":1}")).containsExactly(1, 1, 1);
    assertThat(categories(event + "\"mode\":true,\"site\":1.0}")).containsExactly(1, 2, 2);
    assertThat(categories(event + "\"mode\":\"\\u0061uto\",\"site\":\"K\\u00f6ln\"}"))
        .containsExactly(1, 0, 0);
    assertThat(categories(event + "\"mode\":\"\",\"site\":null}"))
        .containsExactly(1, Float.NaN, Float.NaN);
  }

  @Test
  void refusesACategoryThatIsNoText() {
    EventDecoder reader =
        EventDecoder.of(settings(Optional.of("pump"), Optional.empty(), 4096), CATEGORIES, "pumps");
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(
            () ->
                reader.decode(
                    "{\"mode\":[1]}".getBytes(StandardCharsets.UTF_8),
                    new EventBatch(CATEGORIES.width(), 1)))
        .withMessage("Event must have text, a whole number or a boolean in 'mode', found a array");
  }

  private float[] categories(String json) throws BadEventException {
    EventBatch batch = new EventBatch(CATEGORIES.width(), 1);
    EventDecoder.of(settings(Optional.of("pump"), Optional.empty(), 4096), CATEGORIES, "pumps")
        .decode(json.getBytes(StandardCharsets.UTF_8), batch);
    return batch.values();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|one JSON object, found something else at byte 0",
        "{} {}|one JSON object, found something else at byte 3",
        "{\"pump\":|one JSON object, found 8 bytes that are none",
        "{\"temp\": NaN}|one JSON object, found 13 bytes that are none",
        "{\"temp\": \"12\"}|a finite number in 'temp', found a string",
        "{\"temp\": [1]}|a finite number in 'temp', found a array",
        "{\"temp\": 1e60}|a finite number in 'temp', found Infinity",
        "{\"pump\": 1.5}|an entity in 'pump' of [1, 512] bytes of text, found a number",
        "{\"pump\": \" \"}|an entity in 'pump' of [1, 512] bytes of text, found none",
        "{\"temp\": 1, \"read at\": 0}|an entity in 'pump' of [1, 512] bytes of text, found none",
        "{\"temp\": 1, \"pump\": \"a\"}|a time in 'read at', found none",
        "{\"temp\": 1, \"pump\": \"a\", \"read at\": null}|a time in 'read at', found none",
        "{\"read at\": -5}|a time in 'read at' within the years [1970, 2200), found '-5.0'",
        "{\"read at\": {}}|a time in 'read at' that is ISO-8601, yyyy-MM-dd HH:mm:ss,"
            + " epoch seconds or milliseconds, found 'object'",
      })
  void refusesWhatIsNoEvent(String json, String reason) {
    assertBad(decoder, json.getBytes(StandardCharsets.UTF_8), "EVENT Event must " + verb(reason));
  }

  @Test
  void refusesDepthWithoutEnd() {
    String deep = "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
    assertBad(
        decoder,
        deep.getBytes(StandardCharsets.UTF_8),
        "EVENT Event must be one JSON object, found 4006 bytes that are none");
  }

  private static String verb(String reason) {
    return (reason.startsWith("one JSON") ? "be " : "have ") + reason;
  }

  private String read(String json) throws BadEventException {
    EventBatch batch = new EventBatch(FIELDS.width(), 1);
    decoder.decode(json.getBytes(StandardCharsets.UTF_8), batch);
    return "%s %d %s"
        .formatted(batch.entityId(0), batch.eventTime(0), Arrays.toString(batch.values()));
  }
}
