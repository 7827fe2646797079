package dev.weir.trainer.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.threshold.ScoreBuckets;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.Samples;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PriorTest {

  private static final int ROWS = 1000;

  private final List<History> histories =
      List.of(RandomHistory.of(ROWS, 1, 1), RandomHistory.of(ROWS, 1, 2));

  @Test
  void countsEveryScoreOnce() {
    SortedMap<Integer, Integer> prior = Prior.of(samples(ROWS, 7), scores(ROWS, 7, 1, 8));

    assertThat(prior.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROWS + 7);
  }

  @Test
  void entitiesOfDifferentLevelsAreLaidOnOneAnother() {
    SortedMap<Integer, Integer> quietAndLoud =
        Prior.of(samples(ROWS, ROWS), scores(ROWS, ROWS, 1, 1 << 10));
    SortedMap<Integer, Integer> alike = Prior.of(samples(ROWS, ROWS), scores(ROWS, ROWS, 1, 1));

    assertThat(width(quietAndLoud)).isEqualTo(width(alike));
  }

  @Test
  void anEntityOfOneScoreMovesAQuarterOfTheWay() {
    float[] scores = scores(ROWS, 1, 1, 1 << 10);
    SortedMap<Integer, Integer> prior = Prior.of(samples(ROWS, 1), scores);
    int lonely = ScoreBuckets.bucketOf(scores[ROWS]);
    int common = ScoreBuckets.bucketOf(1.5);

    assertThat((double) prior.lastKey())
        .isBetween(lonely - 0.25 * (lonely - common) - 9, lonely - 0.25 * (lonely - common) + 9);
  }

  @Test
  void perfectReconstructionStaysOnTheGrid() {
    assertThat(Prior.of(samples(10, 10), new float[20])).containsExactly(Map.entry(0, 20));
  }

  /** The first rows of the first history, then those of the second. */
  private Samples samples(int first, int second) {
    int[] history = new int[first + second];
    int[] row = new int[first + second];
    for (int i = 0; i < history.length; i++) {
      history[i] = i < first ? 0 : 1;
      row[i] = i < first ? i : i - first;
    }
    return new Samples(histories, history, row);
  }

  /** Levels from 1 to 2 times each entity's factor. */
  private static float[] scores(int first, int second, float firstFactor, float secondFactor) {
    float[] scores = new float[first + second];
    for (int i = 0; i < scores.length; i++) {
      int place = i < first ? i : i - first;
      int count = i < first ? first : second;
      scores[i] = (i < first ? firstFactor : secondFactor) * (1 + (float) place / count);
    }
    return scores;
  }

  private static int width(SortedMap<Integer, Integer> prior) {
    return prior.lastKey() - prior.firstKey();
  }
}
