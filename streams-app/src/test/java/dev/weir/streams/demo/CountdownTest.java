package dev.weir.streams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountdownTest {

  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Test
  void withoutALimitTheWantedPaceIsKept() {
    Countdown countdown = new Countdown(Optional.empty());
    assertThat(countdown.paceFor(TWO_DAYS, AN_HOUR, Duration.ofDays(1))).isEqualTo(AN_HOUR);
    assertThat(countdown.isOver()).isFalse();
  }

  @Test
  void withTimeEnoughTheWantedPaceIsKept() {
    Countdown countdown = new Countdown(Optional.of(Duration.ofMinutes(10)));
    assertThat(countdown.paceFor(TWO_DAYS, AN_HOUR, Duration.ofSeconds(10))).isEqualTo(AN_HOUR);
  }

  @Test
  void shortOfTimeThePaceRisesSoThatTheReserveIsLeft() {
    Countdown countdown = new Countdown(Optional.of(Duration.ofSeconds(34)));
    Duration pace = countdown.paceFor(TWO_DAYS, AN_HOUR, Duration.ofSeconds(10));
    assertThat(pace).isBetween(Duration.ofHours(2), Duration.ofMinutes(144));
  }

  @Test
  void withoutTimeEverythingIsPublishedInASecond() {
    Countdown countdown = new Countdown(Optional.of(Duration.ZERO));
    assertThat(countdown.paceFor(TWO_DAYS, AN_HOUR, Duration.ofSeconds(10))).isEqualTo(TWO_DAYS);
    assertThat(countdown.isOver()).isTrue();
  }
}
