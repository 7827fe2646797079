package dev.weir.benchmarks.entities.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.benchmarks.instance.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final int RATE = 1000;
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void isSustainedWhereTheLagStaysSmall() {
    Load load = Load.of(samples(second -> 300), RATE, 0);

    assertThat(load.sustained()).isTrue();
    assertThat(load.seconds()).isEqualTo(32);
    assertThat(load.eventsPerSecond()).isEqualTo(RATE);
    assertThat(load.lagMaxSeconds()).isEqualTo(0.3);
    assertThat(load.cores()).isEqualTo(0.5);
    assertThat(load.cpuMicros()).isEqualTo(500);
    assertThat(load.nativeBytes()).isEqualTo(300L * MEBIBYTE);
    assertThat(load.changelogBytesPerEvent()).isEqualTo(200);
    assertThat(load.writtenBytesPerEvent()).isEqualTo(1000);
  }

  @Test
  void isNotSustainedWhereTheLagGrows() {
    assertThat(Load.of(samples(second -> 100L * second), RATE, 0).sustained()).isFalse();
  }

  @Test
  void isSustainedWhereTheLagIsCaughtUpWith() {
    Load load = Load.of(samples(second -> second == 55 ? 20_000 : 300), RATE, 0);

    assertThat(load.sustained()).isTrue();
    assertThat(load.lagMaxSeconds()).isEqualTo(20);
    assertThat(load.lagMaxAtSeconds()).isEqualTo(55);
    assertThat(load.lagLastThirdSeconds()).isEqualTo(0.3);
  }

  @Test
  void isNotSustainedWhereItIsBehindInTheLastThird() {
    assertThat(Load.of(samples(second -> second == 70 ? 5_100 : 300), RATE, 0).sustained())
        .isFalse();
  }

  @Test
  void aFeedThatIsLateProvesNothing() {
    assertThat(Load.of(samples(second -> 300), RATE, 6).sustained()).isFalse();
  }

  @Test
  void theFirstTenthIsNotCounted() {
    Load load = Load.of(samples(second -> second < 10 ? 50_000 : 300), RATE, 0);

    assertThat(load.sustained()).isTrue();
  }

  /** Of a hundred seconds, one a second. */
  private static List<Sample> samples(IntToLongFunction lag) {
    List<Sample> samples = new ArrayList<>();
    for (int second = 0; second <= 100; second++) {
      long sent = (long) second * RATE;
      long waiting = lag.applyAsLong(second);
      Usage usage =
          new Usage(0.5 * second, 500L * MEBIBYTE, 100L * MEBIBYTE, 200L * MEBIBYTE, 1000L * sent);
      long committed = sent - Math.min(sent, second < 10 ? 0 : waiting);
      samples.add(new Sample(second, committed, waiting, usage, 0.1 * second, 200.0 * committed));
    }
    return samples;
  }
}
