package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import dev.weir.detection.event.BadEventException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PspThresholdTest {

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1e-9})
  void refusesWhatIsNoScoreAndLeavesTheState(double score) {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
    entity.judge(0, 1);
    byte[] before = entity.bytes();
    PspThreshold threshold = new PspThreshold(PspPolicy.guarded(), new TreeMap<>());
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> threshold.judge(entity.state, 1, score, new Judgement()))
        .withMessage("score must be in [0, ∞), found " + score);
    assertThat(entity.bytes()).isEqualTo(before);
  }

  @Test
  void warmsUpUntilTwentyEventsAreLearned() {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded(), new TreeMap<>(Map.of(600, 500)));
    for (int event = 0; event < 20; event++) {
      Judgement judgement = entity.judge(event * 60_000L, 1000);
      assertThat(judgement.verdict()).isEqualTo(Verdict.WARMING_UP);
      assertThat(judgement.samplesSeen()).isEqualTo(event);
    }
    assertThat(entity.judge(20 * 60_000L, 1000).verdict()).isNotEqualTo(Verdict.WARMING_UP);
  }

  @Test
  void anEntityIsColdUntilItIsSettled() {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
    LogNormal scores = new LogNormal(1, 1, 0.5);
    for (int event = 0; event < SnapshotMaker.SETTLED; event++) {
      assertThat(entity.judge(event * 60_000L, scores.next()).cold()).isTrue();
    }
    assertThat(entity.judge(SnapshotMaker.SETTLED * 60_000L, 1).cold()).isFalse();
  }

  @Test
  void constantScoresAreNormal() {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
    for (int event = 0; event < 3000; event++) {
      assertThat(entity.judge(event * 60_000L, 0).anomalous()).isFalse();
    }
  }

  @Test
  void anEntityWhoseScoresAreAllBeyondTheGridIsNotAnomalousForThat() {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
    LogNormal scores = new LogNormal(1, 1e9, 0.5);
    for (int event = 0; event < 3000; event++) {
      assertThat(entity.judge(event * 60_000L, scores.next()).anomalous()).isFalse();
    }
  }

  @Test
  void aScoreBeyondTheGridIsAnomalousForOthers() {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
    LogNormal scores = new LogNormal(1, 1, 0.5);
    for (int event = 0; event < 3000; event++) {
      entity.judge(event * 60_000L, scores.next());
    }
    assertThat(entity.judge(3000 * 60_000L, 1e300).anomalous()).isTrue();
  }

  @Test
  void refusesAPriorOffTheGrid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PspThreshold(PspPolicy.guarded(), new TreeMap<>(Map.of(1024, 1))))
        .withMessage("buckets of the prior must be in [0, 1023], found 1024..1024");
  }

  @Test
  void judgingWithinAPaneAllocatesNothing() throws BadEventException {
    JudgedEntity entity = new JudgedEntity(PspPolicy.guarded());
    LogNormal scores = new LogNormal(1, 1, 0.5);
    for (int event = 0; event < 6000; event++) {
      entity.judge(event * 1000L, scores.next());
    }
    PspThreshold threshold = new PspThreshold(PspPolicy.guarded(), new TreeMap<>());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = 0;
    for (int event = 0; event < 1100; event++) {
      if (event == 100) {
        before = threads.getCurrentThreadAllocatedBytes();
      }
      threshold.judge(entity.state, 6_000_000 + event * 1000L, 1 + event % 7, entity.judgement);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
  }

  @Test
  void tellsFromWhereOnAScoreIsHigherThanAllInTheWindow() {
    JudgedEntity entity =
        new JudgedEntity(PspPolicy.guarded().withPane(Duration.ofMinutes(1)).withPanes(2));
    assertThat(entity.judge(0, 8).highest()).isZero();
    assertThat(entity.judge(1000, 8).highest()).isEqualTo(8.5);
    assertThat(entity.judge(60_000, 7).highest()).isEqualTo(8.5);
    assertThat(entity.judge(61_000, 9).highest()).isEqualTo(8.5);
    entity.judge(120_000, 1);
    entity.judge(180_000, 1);
    assertThat(entity.judge(181_000, 8).highest()).isEqualTo(9.5);
    entity.judge(240_000, 1);
    assertThat(entity.judge(241_000, 1e9).highest()).isEqualTo(8.5);
    assertThat(entity.judge(242_000, 1e9).highest()).isInfinite();
  }
}
