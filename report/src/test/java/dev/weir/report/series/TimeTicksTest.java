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
    List<Tick> ticks = TimeTicks.between(START, START + TimeTicks.DAY / 4);

    assertThat(ticks.stream().map(Tick::above))
        .containsExactly("23:00", "00:00", "01:00", "02:00", "03:00", "04:00");
    assertThat(ticks.stream().map(Tick::below))
        .containsExactly("5 Mar 2026", "6 Mar 2026", "", "", "", "");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999, 60_000, 86_400_000, 31_536_000_000L, 3_153_600_000_000L})
  void ticksAreFewAndWithin(long span) {
    List<Tick> ticks = TimeTicks.between(START, START + span);

    assertThat(ticks).hasSizeLessThanOrEqualTo(TimeTicks.MOST + 1);
    assertThat(ticks).allMatch(tick -> tick.time() >= START && tick.time() <= START + span);
  }
}
