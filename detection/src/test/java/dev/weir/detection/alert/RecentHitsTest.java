package dev.weir.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentHitsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16})
  void countsTheHitsOfTheWindowAndKnowsTheFirst(int window) {
    Random random = new Random(window);
    RecentHits hits = new RecentHits();
    Deque<Long> exact = new ArrayDeque<>();
    for (long time = 0; time < 5000; time++) {
      boolean hit = random.nextInt(3) == 0;
      hits.add(hit, time, window);
      if (hit) {
        exact.add(time);
      }
      while (!exact.isEmpty() && exact.peekFirst() <= time - window) {
        exact.removeFirst();
      }
      assertThat(hits.count()).isEqualTo(exact.size());
      if (!exact.isEmpty()) {
        assertThat(hits.firstTime()).isEqualTo(exact.peekFirst());
      }
    }
  }
}
