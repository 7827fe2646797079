package dev.weir.streams.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One thing that is done.
 *
 * @param events that must be committed first
 * @param after time from then on, and from the end of the step before; events flow meanwhile
 */
public record Step(int events, Duration after, Act act) {

  /** What is done. */
  public interface Act {
    void on(Instances instances) throws Exception;
  }

  public static Step at(int events, Act act) {
    return new Step(events, Duration.ZERO, act);
  }

  /** Directly behind the step before. */
  public static Step later(Duration after, Act act) {
    return new Step(0, after, act);
  }

  /**
   * SIGKILL and a new start at random instants over the whole load; of every four, one hits the
   * instance while it still comes back from the one before.
   */
  public static List<Step> kills(Random random, int count, Load load, String instance) {
    int returns = count / 4;
    List<Integer> at =
        random
            .ints(count - returns, load.events() / 50, load.events() - load.events() / 50)
            .sorted()
            .boxed()
            .toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      steps.add(new Step(at.get(i), millis(random, 0, 300), all -> all.killAndStart(instance)));
      if (i % 3 == 1 && steps.size() + at.size() - i <= count) {
        steps.add(later(millis(random, 300, 4_000), all -> all.killAndStart(instance)));
      }
    }
    return steps;
  }

  private static Duration millis(Random random, int from, int to) {
    return Duration.ofMillis(from + random.nextInt(to - from));
  }
}
