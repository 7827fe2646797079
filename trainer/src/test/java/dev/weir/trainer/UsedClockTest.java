package dev.weir.trainer;

import static dev.weir.detection.features.ClockCycle.HOUR_OF_DAY;
import static dev.weir.detection.features.ClockCycle.HOUR_OF_WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsedClockTest {

  @Test
  void leavesOutACycleThatWasNotSeenTwiceAndSaysSo() {
    UsedClock clock =
        UsedClock.of(List.of(HOUR_OF_WEEK, HOUR_OF_DAY), true, Duration.ofDays(14).minusMillis(1));

    assertThat(clock.cycles()).containsExactly(HOUR_OF_DAY);
    assertThat(clock.warnings())
        .containsExactly(
            "hour-of-week of features.clock left out: training data must cover 14 days, found 13.9");
  }

  @Test
  void keepsACycleThatWasSeenTwice() {
    UsedClock clock = UsedClock.of(List.of(HOUR_OF_DAY), true, Duration.ofDays(2));

    assertThat(clock.cycles()).containsExactly(HOUR_OF_DAY);
    assertThat(clock.warnings()).isEmpty();
  }

  @Test
  void aFamilyThatLooksAtNoClockIsGivenNone() {
    UsedClock clock = UsedClock.of(List.of(HOUR_OF_DAY), false, Duration.ofDays(99));

    assertThat(clock.cycles()).isEmpty();
    assertThat(clock.warnings())
        .containsExactly("hour-of-day of features.clock left out: the family looks at no clock");
  }
}
