package dev.weir.streams.faults.outcome;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.TopologyHarness;
import dev.weir.streams.faults.scenario.Load;
import dev.weir.streams.faults.scenario.Load.Message;
import java.nio.file.Path;
import java.util.List;

/**
 * The same load without a broker, event by event, each partition by itself: nothing can happen to
 * it.
 */
public final class Undisturbed {

  private Undisturbed() {}

  public static Outcome of(DetectorConfig config, Path folder, Load load, List<Message> messages) {
    Outcome outcome = new Outcome();
    for (int partition = 0; partition < load.partitions(); partition++) {
      add(config, folder, partition, messages, outcome);
    }
    return outcome;
  }

  private static void add(
      DetectorConfig config, Path folder, int partition, List<Message> messages, Outcome outcome) {
    try (TopologyHarness harness = new TopologyHarness(folder, config)) {
      messages.stream()
          .filter(m -> m.partition() == partition)
          .forEach(m -> harness.send(m.pump(), m.at(), m.values()));
      harness.scores().forEach(outcome::add);
      harness.alerts().forEach(alert -> outcome.add(Outcome.from(alert, partition)));
      outcome.add(harness.states());
    }
  }
}
