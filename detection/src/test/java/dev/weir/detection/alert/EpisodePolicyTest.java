package dev.weir.detection.alert;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EpisodePolicyTest {

  @Test
  void reportsEveryProblemAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EpisodePolicy(
                    4, 3, OptionalDouble.of(0), 0, OptionalDouble.of(1.5), Duration.ofSeconds(-1)))
        .withMessage(
            """
            alert.enter must be <hits>of<window> with 1 <= hits <= window <= 16, found 4of3
            alert.record must be true, false or a share in (0, 1], found 0.0
            alert.calm must be in [1, 10000], found 0
            alert.exit must be in (0, 1], found 1.5
            alert.cooldown must be in [PT0S, P7D], found PT-1S""");
  }
}
