package dev.weir.detection.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  @ParameterizedTest
  @CsvSource({
    "0..400, 0, 400",
    "400.., 400, 9223372036854775807",
    "..400, 0, 400",
    "..,0,9223372036854775807"
  })
  void readsHalfOpenRows(String rows, long first, long end) {
    assertThat(Selection.parse(rows, Optional.empty(), Optional.empty()))
        .isEqualTo(Selection.ofRows(first, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "400", "a..b", "-1..4", "1...4"})
  void refusesOtherText(String rows) {
    assertThatThrownBy(() -> Selection.parse(rows, Optional.empty(), Optional.empty()))
        .hasMessage("rows must be A..B, A.. or ..B with whole numbers, found '%s'", rows);
  }

  @Test
  void refusesRowsThatDoNotRise() {
    assertThatThrownBy(() -> Selection.ofRows(4, 4))
        .hasMessage("rows must rise from 0 or more, found 4..4");
  }

  @Test
  void refusesTimesThatDoNotRise() {
    Optional<Instant> day = Optional.of(Instant.parse("2018-07-11T00:00:00Z"));

    assertThatThrownBy(() -> new Selection(0, 1, day, day))
        .hasMessage("until must be after from, found 2018-07-11T00:00:00Z <= 2018-07-11T00:00:00Z");
  }

  @Test
  void timesAreHalfOpen() {
    Selection second =
        new Selection(
            0, 9, Optional.of(Instant.ofEpochSecond(1)), Optional.of(Instant.ofEpochSecond(2)));

    assertThat(second.hasTime(999)).isFalse();
    assertThat(second.hasTime(1000)).isTrue();
    assertThat(second.hasTime(1999)).isTrue();
    assertThat(second.hasTime(2000)).isFalse();
  }
}
