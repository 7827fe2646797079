package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panes of entities begin at times of their own, and that changes nothing else. */
class PaneDelayTest {

  private static final int PARTS = 1 << 16;
  private static final int ENTITIES = 12_000;
  private static final int MINUTES_OF_A_PANE = 120;

  @ParameterizedTest
  @ValueSource(strings = {"pump-%d", "%08d", "sensor/%d/temperature"})
  void namesInARowAreSpreadOverThePane(String name) {
    int[] ends = new int[MINUTES_OF_A_PANE];
    IntStream.range(0, ENTITIES)
        .forEach(i -> ends[PspState.delayOf(name.formatted(i)) * MINUTES_OF_A_PANE / PARTS]++);
    // 100 on average; of random numbers hardly ever as few or as many.
    assertThat(IntStream.of(ends)).allSatisfy(n -> assertThat(n).isBetween(50, 150));
  }

  @Test
  void entityDecidesAsOneWhosePanesBeginWithAClockOfItsOwn() {
    PspPolicy policy = PspPolicy.guarded().withPane(Duration.ofMinutes(1));
    JudgedEntity delayed = new JudgedEntity(policy);
    delayed.state.of("pump-7", "pumps");
    JudgedEntity plain = new JudgedEntity(policy);
    long delay = PspState.delayOf("pump-7") * 60_000L / PARTS;
    assertThat(delay).isBetween(1_000L, 59_000L);
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      long time = i * 250L - (i % 10 == 0 ? random.nextInt(90_000) : 0);
      double score = Math.exp(random.nextGaussian());
      delayed.judge(time, score);
      plain.judge(time + 60_000 - delay, score);
      assertThat(delayed.judgement.verdict()).isEqualTo(plain.judgement.verdict());
      assertThat(delayed.judgement.threshold()).isEqualTo(plain.judgement.threshold());
    }
    assertThat(delayed.bytes()).isEqualTo(plain.bytes());
  }

  @Test
  void stateWhosePanesBeganWithTheClockTakesNoEventForALateOne() {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded().withPane(Duration.ofMinutes(1)));
    for (int i = 0; i <= 400; i++) {
      entity.judge(i * 1_500L, 1 + i % 7);
    }
    entity.state.of("pump-7", "pumps");
    for (int i = 401; i < 500; i++) {
      entity.judge(i * 1_500L, 1 + i % 7);
      assertThat(entity.judgement.late()).isFalse();
    }
    assertThat(entity.state.lateEvents()).isZero();
  }

  @Test
  void wholeStreamBeginsItsPanesWithTheClock() {
    JudgedEntity stream = new JudgedEntity(PspPolicy.guarded());
    stream.state.of("pumps", "pumps");
    JudgedEntity plain = new JudgedEntity(PspPolicy.guarded());
    for (int i = 0; i < 500; i++) {
      stream.judge(i * 60_000L, 1 + i % 7);
      plain.judge(i * 60_000L, 1 + i % 7);
    }
    assertThat(stream.bytes()).isEqualTo(plain.bytes());
  }
}
