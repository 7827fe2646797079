package dev.weir.streams;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

/** Topologies of pumps, and what is sent to them. */
abstract class PumpTopology {

  static final long START = 1_700_000_000_000L / 60_000 * 60_000;

  static final Map<String, String> EVERY_INPUT =
      Map.of(
          "features.scales", "1,3",
          "features.clock", "hour-of-day,hour-of-week",
          "features.relative", "temp,flow");

  @TempDir Path folder;

  TopologyHarness harness(int window, Map<String, String> settings) {
    return new TopologyHarness(folder, Detectors.config(folder, window, settings));
  }

  static void calm(TopologyHarness pumps, String pump, int from, int to) {
    Random random = new Random(from);
    for (int i = from; i < to; i++) {
      pumps.send(pump, at(i), values(random));
    }
  }

  static float[] values(Random random) {
    float[] values = new float[Detectors.WIDTH];
    for (int f = 0; f < values.length; f++) {
      boolean missing = f == 1 && random.nextInt(8) == 0;
      values[f] = missing ? Float.NaN : (float) (10 + random.nextGaussian());
    }
    return values;
  }

  static long at(int second) {
    return START + second * 1000L;
  }
}
