package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineEventsTest extends ReadFile {

  private static final EventSettings PUMPS = settings(Optional.of("pump"), "at", null);

  private static final String LINES =
      """
      {"pump":"p1","at":1,"motor":{"temp":20.5},"flow":3}
      {"flow":null,"other":[1,{"pump":"x"}],"at":"1970-01-01T00:00:02Z","pump":"p2","motor":{}}

      {"pump":"p1","at":3,"motor":{"temp":"hot"},"flow":4}
      {"pump":"p1","at":4,"motor":{"temp":1},"flow":5}
      """;

  @Test
  void readsALineAsTheMessageThatItWouldBe() throws IOException {
    assertThat(
            read(write("a.jsonl", LINES), PUMPS, numeric("motor.temp", "flow"), Optional.empty()))
        .containsExactly(
            "0 p1 1000 [20.5, 3.0] -1",
            "1 FEATURES Event must have a value for at least one of 2 features, found none",
            "2 EVENT Event must have a finite number in 'motor.temp', found a string",
            "3 p1 4000 [1.0, 5.0] -1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void linesMayEndAsOnAnySystemAndTheLastNeedNotEnd(String end) throws IOException {
    String text = "\ufeff{\"at\":1,\"t\":2}" + end + end + "{\"at\":2,\"t\":3}";

    assertThat(
            read(
                write("a.ndjson", text),
                settings(Optional.empty(), "at", null),
                numeric("t"),
                Optional.empty()))
        .containsExactly("0 valve 1000 [2.0] -1", "1 valve 2000 [3.0] -1");
  }

  @Test
  void zippedLinesAreTheSameEvents() throws IOException {
    assertThat(read(gzip("a.jsonl.gz", LINES), PUMPS, numeric("flow", "at2"), Optional.empty()))
        .isEqualTo(read(write("a.jsonl", LINES), PUMPS, numeric("flow", "at2"), Optional.empty()))
        .contains("0 p1 1000 [3.0, NaN] -1");
  }

  @Test
  void labelIsAnyFieldThatSaysYesOrNo() throws IOException {
    Path file =
        write(
            "labels.jsonl",
            """
            {"at":1,"t":1,"bad":true}
            {"at":2,"t":1,"bad":0}
            {"at":3,"t":1,"bad":"1"}
            {"at":4,"t":1,"bad":null}
            {"at":5,"t":1}
            {"at":6,"t":1,"bad":"perhaps"}
            """);

    assertThat(read(file, settings(Optional.empty(), "at", null), numeric("t"), Optional.of("bad")))
        .containsExactly(
            "0 valve 1000 [1.0] 1",
            "1 valve 2000 [1.0] 0",
            "2 valve 3000 [1.0] 1",
            "3 valve 4000 [1.0] -1",
            "4 valve 5000 [1.0] -1",
            "5 EVENT Event must have a label of 0, 1 or blank, found 'another'");
  }

  @Test
  void timeMayBeTheNumberOfTheLine() throws IOException {
    EventSettings rows = settings(Optional.empty(), EventSettings.ROW, Duration.ofMinutes(1));

    assertThat(read(write("rows.jsonl", "{\"t\":1}\n{}\n{\"t\":3}\n"), rows, numeric("t"), none()))
        .containsExactly(
            "0 valve 0 [1.0] -1",
            "1 FEATURES Event must have a value for at least one of 1 features, found none",
            "2 valve 120000 [3.0] -1");
  }

  @Test
  void lineThatIsTooLongIsABadEventAndCostsNoMemory() throws IOException {
    String tooLong = "{\"at\":1,\"t\":1,\"x\":\"" + "y".repeat(200_000) + "\"}";
    EventSettings small =
        new EventSettings(
            EventSettings.Format.AVRO,
            Optional.empty(),
            "at",
            Optional.empty(),
            100_000,
            Optional.empty());

    assertThat(
            read(
                write("long.jsonl", "{\"at\":1,\"t\":1}\n" + tooLong + "\n{\"at\":2,\"t\":1}\n"),
                small,
                numeric("t"),
                none()))
        .containsExactly(
            "0 valve 1000 [1.0] -1",
            "1 EVENT Event must have a value of [1, 100000] bytes, found %d"
                .formatted(tooLong.length()),
            "2 valve 2000 [1.0] -1");
  }

  @Test
  void arrayOfObjectsIsRefusedWithWhatToDo() throws IOException {
    Path file = write("array.json", "[\n  {\"at\":1,\"t\":1}\n]\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, settings(none(), "at", null), numeric("t"), none()))
        .withMessage(
            "Data file %s must have a JSON object on each line, found an array of them. \"jq -c '.[]'\" makes lines of it"
                .formatted(file));
  }

  @Test
  void zippedFileThatBreaksOffIsTold() throws IOException {
    byte[] whole = Files.readAllBytes(gzip("whole.jsonl.gz", LINES.repeat(50)));
    Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(cut, PUMPS, numeric("flow"), Optional.empty()))
        .withMessageStartingWith("Data file %s must be readable to its end, found".formatted(cut));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
