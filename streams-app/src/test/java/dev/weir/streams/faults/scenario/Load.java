package dev.weir.streams.faults.scenario;

import dev.weir.streams.Detectors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The events of a run: pumps that keep to their mean, now and then one that does not, one event in
 * ten late, and a few clocks three days ahead. No two events of a pump have the same time, so that
 * time tells them apart.
 */
public record Load(long seed, int events, int pumps, int partitions) {

  /** Now, so that a clock three days ahead is ahead of the broker's too. */
  private static final long START = System.currentTimeMillis() / 60_000 * 60_000;

  public List<Message> messages() {
    Random random = new Random(seed);
    Set<String> taken = new HashSet<>();
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      float[] values = values(random, i);
      int pump = random.nextInt(pumps);
      long at = at(random, i);
      while (!taken.add(pump + "@" + at)) {
        at++;
      }
      messages.add(new Message(pump % partitions, "p" + pump, at, values));
    }
    return messages;
  }

  private static float[] values(Random random, int i) {
    float[] values = new float[Detectors.WIDTH];
    for (int f = 0; f < values.length; f++) {
      values[f] = (float) (10 + random.nextGaussian());
    }
    if (i % 400 < 3) {
      values[2] += 20;
    }
    return values;
  }

  private static long at(Random random, int i) {
    long late = random.nextInt(10) == 0 ? random.nextInt(90_000) : 0;
    long ahead = i % 997 == 0 ? Duration.ofDays(3).toMillis() : 0;
    return START + i * 100L - late + ahead;
  }

  @SuppressWarnings("ArrayRecordComponent")
  public record Message(int partition, String pump, long at, float[] values) {}
}
