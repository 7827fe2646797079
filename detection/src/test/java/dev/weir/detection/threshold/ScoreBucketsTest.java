package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreBucketsTest {

  static List<String> golden() {
    return GoldenStream.data(GoldenStream.lines("g1_buckets.csv"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void scoresFallIntoTheGoldenBuckets(String line) {
    String[] cells = line.split(",");
    int bucket = ScoreBuckets.bucketOf(Double.parseDouble(cells[0]));
    assertThat(bucket).isEqualTo(Integer.parseInt(cells[1]));
    assertThat(ScoreBuckets.valueOf(bucket)).isEqualTo(Double.parseDouble(cells[2]));
  }

  @Test
  void valueOfABucketIsWithinAThirtySecondOfItsScores() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double score = Math.exp(random.nextDouble() * 44 - 27.7);
      assertThat(ScoreBuckets.valueOf(ScoreBuckets.bucketOf(score)))
          .isCloseTo(score, within(score / 32));
    }
  }

  @Test
  void bucketsNeverFallAsScoresRise() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      double lower = Math.exp(random.nextDouble() * 60 - 30);
      double higher = lower * (1 + random.nextDouble() * 0.1);
      assertThat(ScoreBuckets.bucketOf(higher))
          .isGreaterThanOrEqualTo(ScoreBuckets.bucketOf(lower));
    }
  }
}
