package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LevelRuleTest {

  private static final String GOLDEN = "g9_level.csv";
  private static final PspPolicy MINUTES =
      PspPolicy.guarded()
          .withPane(Duration.ofMinutes(1))
          .withRate(new AlertRate.Share(0.01))
          .withLevel(new LevelRule(3, 0.5));

  @Test
  void agreesWithAnIndependentComputation() {
    GoldenStream golden = GoldenStream.settings(GOLDEN);
    JudgedEntity entity =
        new JudgedEntity(golden.policy().withLevel(new LevelRule(3, 0.5)), golden.prior());
    for (String row : GoldenStream.state(GOLDEN)) {
      String[] cells = row.split(",");
      Judgement judged = entity.judge(Long.parseLong(cells[0]), Double.parseDouble(cells[1]));
      double expected = Double.parseDouble(cells[2]);
      assertThat(judged.threshold()).as(row).isEqualTo(expected, within(1e-9 * expected));
      assertThat(judged.anomalous()).as(row).isEqualTo(cells[3].equals("1"));
      assertThat(Double.parseDouble(cells[1]) >= judged.highest())
          .as(row)
          .isEqualTo(cells[4].equals("1"));
    }
  }

  @Test
  void aFaultThatLastsLongerThanTheWindowStaysAnomalousIfItIsHighEnough() {
    PspPolicy still = MINUTES.withLevel(new LevelRule(3, 0));
    assertThat(shareAnomalous(still, 40)).isGreaterThan(0.95);
    assertThat(shareAnomalous(MINUTES, 40)).isLessThan(0.5);
    assertThat(shareAnomalous(MINUTES, 40 * 40)).isGreaterThan(0.95);
    PspPolicy tail = PspPolicy.guarded().withPane(Duration.ofMinutes(1));
    assertThat(shareAnomalous(tail, 40 * 40)).isLessThan(0.05);
  }

  /** Of the last pane's events, after scores were so many times as high for twice the window. */
  private static double shareAnomalous(PspPolicy policy, double times) {
    JudgedEntity entity = new JudgedEntity(policy, heldOut());
    LogNormal scores = new LogNormal(5, 0.05, 0.5);
    int anomalous = 0;
    for (int second = 0; second < 5 * 24 * 60; second++) {
      boolean faulty = second >= 3 * 24 * 60;
      entity.judge(second * 1000L, scores.next() * (faulty ? times : 1));
      anomalous += second >= (5 * 24 - 1) * 60 && entity.judgement.anomalous() ? 1 : 0;
    }
    return anomalous / 60.0;
  }

  @Test
  void risesByTheRootOfWhatTheEntityRoseBy() {
    JudgedEntity entity = new JudgedEntity(MINUTES, heldOut());
    for (int second = 0; second < 24 * 60; second++) {
      entity.judge(second * 1000L, 0.05);
    }
    double before = entity.judgement.threshold();
    for (int second = 24 * 60; second < 48 * 60; second++) {
      entity.judge(second * 1000L, 0.05 * 16);
    }
    assertThat(entity.judgement.threshold()).isEqualTo(4 * before, within(0.1 * before));
  }

  @Test
  void needsHeldOutScores() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PspThreshold(MINUTES, new TreeMap<>()))
        .withMessage(
            "threshold.policy=level needs held-out scores in the model, found none. Train the model"
                + " with Weir, or use threshold.policy=psp");
  }

  @Test
  void reportsEveryProblemAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LevelRule(0, 2))
        .withMessage(
            """
            threshold.factor must be in (0, 1000], found 0.0
            threshold.follow must be in [0, 1], found 2.0""");
  }

  private static SortedMap<Integer, Integer> heldOut() {
    LogNormal scores = new LogNormal(6, 0.05, 0.5);
    SortedMap<Integer, Integer> prior = new TreeMap<>();
    for (int event = 0; event < 1000; event++) {
      prior.merge(ScoreBuckets.bucketOf(scores.next()), 1, Integer::sum);
    }
    return prior;
  }
}
