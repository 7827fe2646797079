package dev.weir.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.report.series.TimeTicks.Tick;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTicksTest {

  private static final long START = Instant.parse("2026-03-05T22:10:00Z").toEpochMilli();

  @Test
  void hoursNameTheDayWhereItChanges() {
    List<Tick> ticks = TimeTicks.between(START, START + TimeStep.DAY / 4);

    assertThat(ticks.stream().map(Tick::above))
        .containsExactly("23:00", "00:00", "01:00", "02:00", "03:00", "04:00");
    assertThat(ticks.stream().map(Tick::below))
        .containsExactly("5 Mar 2026", "6 Mar 2026", "", "", "", "");
  }

  @Test
  void weeksBeginOnMondays() {
    assertThat(TimeTicks.between(START, START + 40 * TimeStep.DAY).stream().map(Tick::above))
        .containsExactly("9 Mar", "16 Mar", "23 Mar", "30 Mar", "6 Apr", "13 Apr");
  }

  @Test
  void monthsBeginOnTheirFirstAndNameTheYearWhereItChanges() {
    List<Tick> ticks = TimeTicks.between(START, START + 400 * TimeStep.DAY);

    assertThat(ticks.stream().map(Tick::above))
        .containsExactly("May", "Jul", "Sep", "Nov", "Jan", "Mar");
    assertThat(ticks.stream().map(Tick::below)).containsExactly("2026", "", "", "", "2027", "");
    assertThat(ticks.get(0).time()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z").toEpochMilli());
  }

  @Test
  void aMonthThatBeginsWithTheSpanIsOfIt() {
    long january = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    assertThat(TimeTicks.between(january, january + 150 * TimeStep.DAY).stream().map(Tick::above))
        .containsExactly("Jan", "Feb", "Mar", "Apr", "May");
  }

  @Test
  void yearsStandAlone() {
    assertThat(TimeTicks.between(START, START + 3000 * TimeStep.DAY))
        .allMatch(tick -> tick.below().isEmpty())
        .first()
        .extracting(Tick::above)
        .isEqualTo("2028");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999, 60_000, 86_400_000, 31_536_000_000L, 3_153_600_000_000L})
  void ticksAreFewAndWithin(long span) {
    List<Tick> ticks = TimeTicks.between(START, START + span);

    assertThat(ticks).hasSizeLessThanOrEqualTo(TimeTicks.MOST + 1);
    assertThat(ticks).allMatch(tick -> tick.time() >= START && tick.time() <= START + span);
  }
}
