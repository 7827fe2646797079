package dev.weir.streams.replay.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

  private static final long START = 1_700_000_000_000L;

  private long nanos = 42;
  private final Pace pace = new Pace(Speed.parse("60x"), () -> nanos);

  @Test
  void aMinuteTakesASecondAtSixtyTimesTheSpeed() {
    assertThat(until(0)).isZero();
    assertThat(until(60)).isEqualTo(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(until(90)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void whoIsBehindWaitsForNothingAndCatchesUp() {
    assertThat(until(0)).isZero();
    pass(Duration.ofMillis(1700));
    assertThat(until(60)).isZero();
    assertThat(until(120)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void lateEventComesAtOnce() {
    until(0);
    until(600);
    pass(Duration.ofSeconds(10));
    assertThat(until(540)).isZero();
    assertThat(until(660)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void neitherANightNorAClockThatIsAheadStopsTheShow() {
    until(0);
    assertThat(until(3600)).isEqualTo(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    assertThat(until(3600 + 12 * 3600)).isZero();
    assertThat(until(3660)).isZero();
    assertThat(until(3720)).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0x", "-1", "fast", "", "1e3x", "0.0001x", "NaN"})
  void speedMustBeOne(String text) {
    assertThatThrownBy(() -> Speed.parse(text))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("--speed must be in [0.001x, 1000000000x], found ");
  }

  private Duration until(long seconds) {
    return pace.until(START + seconds * 1000);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
