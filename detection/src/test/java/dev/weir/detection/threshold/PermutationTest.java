package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Once an entity is settled, the order of events within a pane makes no difference at all. */
class PermutationTest {

  private static final int PANE = 300;
  private static final int SETTLED_PANES = 4;
  private static final int PANES = 30;

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyDecisionIsTheSameInAnyOrderWithinPanes(long seed) {
    Random random = new Random(seed);
    List<List<Event>> panes = panes(random);
    Map<Long, String> ordered = judge(panes);
    panes.subList(SETTLED_PANES, PANES).forEach(pane -> Collections.shuffle(pane, random));
    assertThat(judge(panes)).as("seed %d", seed).isEqualTo(ordered);
  }

  private record Event(long time, double score) {}

  private static List<List<Event>> panes(Random random) {
    double sigma = 0.3 + random.nextDouble();
    List<List<Event>> panes = new ArrayList<>();
    for (int pane = 0; pane < PANES; pane++) {
      double level = pane % 11 == 7 ? 6 : 1 + pane / 20;
      List<Event> events = new ArrayList<>();
      for (int event = 0; event < PANE; event++) {
        long time = (pane * PANE + event) * 1000L;
        events.add(new Event(time, level * Math.exp(sigma * random.nextGaussian())));
      }
      panes.add(events);
    }
    return panes;
  }

  private static Map<Long, String> judge(List<List<Event>> panes) {
    JudgedEntity entity =
        new JudgedEntity(PspPolicy.guarded().withPane(Duration.ofSeconds(PANE)).withPanes(10));
    Map<Long, String> decisions = new HashMap<>();
    for (List<Event> pane : panes) {
      for (Event event : pane) {
        Judgement judgement = entity.judge(event.time(), event.score());
        decisions.put(
            event.time(),
            judgement.verdict() + " " + judgement.threshold() + " " + judgement.pValue());
      }
    }
    return decisions;
  }
}
