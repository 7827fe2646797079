package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the threshold promises, on 28 days of a log-normal score a minute, panes of 2 h × 24. */
class CalibrationTest {

  private static final long START = 1_700_006_400_000L;
  private static final long MINUTE = 60_000;
  private static final int DAY = 1440;
  private static final double LEVEL = 0.05;

  private static PspPolicy policy(double alpha) {
    return PspPolicy.guarded().withRate(new AlertRate.Share(alpha));
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1.0, 1.2", "0.001, 0.8, 1.2"})
  void realisedRateIsTheOneAskedFor(double alpha, double least, double most) {
    double sum = 0;
    for (int seed = 0; seed < 8; seed++) {
      sum += realisedRate(seed, alpha) / alpha;
    }
    assertThat(sum / 8).isBetween(least, most);
  }

  private static double realisedRate(int seed, double alpha) {
    JudgedEntity entity = new JudgedEntity(policy(alpha));
    LogNormal scores = new LogNormal(seed, LEVEL, 0.5);
    int anomalous = 0;
    for (int minute = 0; minute < 28 * DAY; minute++) {
      boolean over = entity.judge(START + minute * MINUTE, scores.next()).anomalous();
      anomalous += over && minute >= 2 * DAY ? 1 : 0;
    }
    return anomalous / (26.0 * DAY);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void aFivefoldLevelIsAcceptedWithinTenHours(long seed) {
    JudgedEntity entity = new JudgedEntity(policy(1e-3));
    LogNormal scores = new LogNormal(seed, LEVEL, 0.5);
    int step = 7 * DAY;
    int anomalousInTheEleventhHour = 0;
    int anomalousInTheFirstHour = 0;
    for (int minute = 0; minute < step + 11 * 60; minute++) {
      double level = minute < step ? 1 : 5;
      boolean over = entity.judge(START + minute * MINUTE, level * scores.next()).anomalous();
      anomalousInTheFirstHour += over && minute >= step && minute < step + 60 ? 1 : 0;
      anomalousInTheEleventhHour += over && minute >= step + 600 ? 1 : 0;
    }
    assertThat(anomalousInTheFirstHour).isGreaterThan(20);
    assertThat(anomalousInTheEleventhHour).isLessThan(3);
  }

  @Test
  void aSecondIncidentADayAfterTheFirstIsFound() {
    int found = 0;
    int seeds = 27;
    for (int seed = 0; seed < seeds; seed++) {
      found += secondIncidentRecall(seed) >= 0.5 ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * seeds));
  }

  /** Two incidents of 3 hours at eight times the level, a day apart; share of the second found. */
  private static double secondIncidentRecall(int seed) {
    JudgedEntity entity = new JudgedEntity(policy(1e-3));
    LogNormal scores = new LogNormal(seed, LEVEL, 0.5);
    int first = 4 * DAY + 37 * seed;
    int second = first + DAY;
    int found = 0;
    for (int minute = 0; minute < second + 180; minute++) {
      boolean incident = (minute >= first && minute < first + 180) || minute >= second;
      double score = scores.next() * (incident ? 8 : 1);
      boolean over = entity.judge(START + minute * MINUTE, score).anomalous();
      found += over && minute >= second ? 1 : 0;
    }
    return found / 180.0;
  }

  @Test
  void withAPriorThresholdsHoldFromTheTwentiethEventAndTwoFaultsAreFound() {
    SortedMap<Integer, Integer> prior = prior();
    int anomalous = 0;
    int judged = 0;
    int found = 0;
    int faults = 0;
    for (int seed = 0; seed < 300; seed++) {
      double level = LEVEL * Math.exp(new Random(seed).nextGaussian());
      JudgedEntity entity = new JudgedEntity(policy(1e-3), prior);
      LogNormal scores = new LogNormal(1000 + seed, level, 0.5);
      for (int minute = 0; minute < 240; minute++) {
        boolean fault =
            minute == Integer.getInteger("fa", 30) || minute == Integer.getInteger("fb", 30);
        double score = scores.next() * (fault ? 12 : 1);
        boolean over = entity.judge(START + minute * MINUTE, score).anomalous();
        faults += fault ? 1 : 0;
        found += fault && over ? 1 : 0;
        judged += minute >= 20 && !fault ? 1 : 0;
        anomalous += over && !fault ? 1 : 0;
      }
    }
    assertThat((double) anomalous / judged).isLessThanOrEqualTo(3e-3);
    assertThat((double) found / faults).isGreaterThanOrEqualTo(0.95);
  }

  private static SortedMap<Integer, Integer> prior() {
    SortedMap<Integer, Integer> prior = new TreeMap<>();
    LogNormal scores = new LogNormal(99, LEVEL, 0.5);
    for (int i = 0; i < 2000; i++) {
      prior.merge(ScoreBuckets.bucketOf(scores.next()), 1, Integer::sum);
    }
    return prior;
  }

  @Test
  void aDailyBudgetIsKept() {
    PspPolicy budget =
        PspPolicy.calibrated().withRate(new AlertRate.DailyBudget(4, OptionalDouble.empty()));
    JudgedEntity entity = new JudgedEntity(budget);
    LogNormal scores = new LogNormal(5, LEVEL, 0.5);
    int anomalous = 0;
    for (int minute = 0; minute < 28 * DAY; minute++) {
      boolean over = entity.judge(START + minute * MINUTE, scores.next()).anomalous();
      anomalous += over && minute >= 2 * DAY ? 1 : 0;
    }
    assertThat(anomalous / 26.0).isBetween(2.8, 5.2);
  }

  @Test
  void alphaOfABudgetMovesAtPaneRollsOnly() {
    PspPolicy budget =
        PspPolicy.guarded()
            .withPane(Duration.ofMinutes(10))
            .withRate(new AlertRate.DailyBudget(10, OptionalDouble.empty()));
    JudgedEntity entity = new JudgedEntity(budget);
    LogNormal scores = new LogNormal(6, LEVEL, 0.5);
    double alpha = AlertRate.DEFAULT_ALPHA;
    for (int second = 0; second < 7200; second += second < 3600 ? 1 : 5) {
      double now = entity.judge(START + second * 1000L, scores.next()).alpha();
      if (second % 600 != 0) {
        assertThat(now).isEqualTo(alpha);
      }
      alpha = now;
    }
    assertThat(alpha).isBetween(10 / 86_400.0, 10 / 17_280.0);
  }

  @Test
  void aBudgetKnowsAnEntitysPaceFromTheFirstRollOn() {
    PspPolicy budget =
        PspPolicy.guarded().withRate(new AlertRate.DailyBudget(10, OptionalDouble.empty()));
    JudgedEntity entity = new JudgedEntity(budget);
    LogNormal scores = new LogNormal(7, LEVEL, 0.5);
    long firstRoll = START + 120 * MINUTE;
    for (long time = firstRoll - 5 * MINUTE; time < firstRoll; time += 1000) {
      assertThat(entity.judge(time, scores.next()).alpha()).isEqualTo(AlertRate.DEFAULT_ALPHA);
    }
    assertThat(entity.judge(firstRoll, scores.next()).alpha()).isEqualTo(10 / 86_400.0);
  }
}
