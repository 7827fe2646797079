package dev.weir.detection.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {

  @ParameterizedTest
  @CsvSource({
    "......, []",
    "xxxxxx, '[0-6]'",
    "x....x, '[0-1, 5-6]'",
    ".xx.x., '[1-3, 4-5]'",
    "x, '[0-1]'"
  })
  void areHalfOpen(String places, String expected) {
    assertThat(text(places)).hasToString(expected);
  }

  @Test
  void ofNothingAreNone() {
    assertThat(Runs.where(0, place -> true).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void coverExactlyWhatHolds(long seed) {
    Random random = new Random(seed);
    boolean[] holds = new boolean[500];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = random.nextInt(3) == 0;
    }
    Runs runs = Runs.where(holds.length, place -> holds[place]);
    boolean[] covered = new boolean[holds.length];
    for (int run = 0; run < runs.size(); run++) {
      assertThat(runs.length(run)).isEqualTo(runs.end(run) - runs.start(run)).isPositive();
      for (int place = runs.start(run); place < runs.end(run); place++) {
        covered[place] = true;
      }
    }

    assertThat(covered).isEqualTo(holds);
  }

  private static List<String> text(String places) {
    Runs runs = Runs.where(places.length(), place -> places.charAt(place) == 'x');
    List<String> text = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      text.add(runs.start(run) + "-" + runs.end(run));
    }
    return text;
  }
}
