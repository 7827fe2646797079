package dev.weir.detection.event.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.event.BadEventException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

  private final EventTime time = new EventTime("readAt", Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "2020-03-09 11:34:36, 2020-03-09T11:34:36Z",
    "2020-03-09T11:34:36, 2020-03-09T11:34:36Z",
    "2020-03-09T11:34:36Z, 2020-03-09T11:34:36Z",
    "2020-03-09T11:34:36.5Z, 2020-03-09T11:34:36.500Z",
    "2020-03-09T11:34:36.123456789+01:00, 2020-03-09T10:34:36.123Z",
    "2020-03-09T11:34:36-0530, 2020-03-09T17:04:36Z",
    "2020-03-09T11:34+02, 2020-03-09T09:34:00Z",
    "2020-02-29, 2020-02-29T00:00:00Z",
    "1583753676, 2020-03-09T11:34:36Z",
    "1583753676.25, 2020-03-09T11:34:36.250Z",
    "1583753676001, 2020-03-09T11:34:36.001Z",
    "1.583753676E9, 2020-03-09T11:34:36Z",
    "0, 1970-01-01T00:00:00Z",
    "7258118399, 2199-12-31T23:59:59Z",
    "100000000000, 1973-03-03T09:46:40Z",
  })
  void readsEveryFormItPromises(String text, Instant expected) throws BadEventException {
    assertThat(Instant.ofEpochMilli(time.ofText(text))).isEqualTo(expected);
  }

  @Test
  void agreesWithTheCalendarOfTheJdk() throws BadEventException {
    Random random = new Random(11);
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    for (int i = 0; i < 2_000; i++) {
      long second = (long) (random.nextDouble() * 7_258_118_400L);
      String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).format(format);
      assertThat(time.ofText(text)).as(text).isEqualTo(second * 1000);
    }
  }

  @Test
  void takesARowNumberWhereAStepIsGiven() throws BadEventException {
    EventTime rows = new EventTime("t", Optional.of(Duration.ofMinutes(1)));

    assertThat(rows.ofText("0")).isZero();
    assertThat(rows.ofText("3")).isEqualTo(180_000);
    assertThat(rows.ofNumber(1e6)).isEqualTo(60_000_000_000L);
    assertThat(rows.ofText("2020-03-09 11:34:36")).isEqualTo(1583753676_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "NaN",
        "Infinity",
        "0x10",
        "1f",
        "-",
        "2020-13-01",
        "2021-02-29",
        "2020-03-09 24:00:00",
        "2020-03-09 11:60:00",
        "2020-03-09 11:34:60",
        "2020-03-09T11",
        "2020-03-09T11:34:36.",
        "2020-03-09T11:34:36+19:00",
        "2020-03-09T11:34:36?",
        "2020-3-9",
        "2020-03-09x",
        "2020-03-09T11:34:36+1"
      })
  void refusesWhatIsNoTime(String text) {
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> time.ofText(text))
        .withMessageStartingWith("Event must have a time in 'readAt' that is ISO-8601");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "7258118400", "1969-12-31", "2200-01-01", "9e18", "99999999999"})
  void refusesTimesOutsideTheYearsOfThisWorld(String text) {
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> time.ofText(text))
        .withMessageStartingWith(
            "Event must have a time in 'readAt' within the years [1970, 2200), found '");
  }

  @Test
  void neverRepeatsMoreThanTheHeadOfTheOffendingValue() {
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> time.ofText("secret\n" + "x".repeat(1000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200).doesNotContain("\n"));
  }
}
