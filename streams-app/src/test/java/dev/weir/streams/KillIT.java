package dev.weir.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.KilledRun.Message;
import dev.weir.streams.broker.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the detector at its work under exactly-once and compares with a run that nothing disturbed
 * and that scored event by event: every score, every alert and all committed state, byte for byte.
 * The control writes its state by a timer instead of the hook and must lose some.
 */
class KillIT {

  private static final int EVENTS = 6_000;
  private static final int PUMPS = 20;

  /** Now, so that a clock three days ahead is ahead of the broker's too. */
  private static final long START = System.currentTimeMillis() / 60_000 * 60_000;

  private static EmbeddedBroker broker;

  @TempDir private Path folder;

  @BeforeAll
  static void startBroker(@TempDir Path log) {
    broker =
        EmbeddedBroker.start(
            log,
            OptionalInt.empty(),
            Map.of(
                "group.min.session.timeout.ms",
                "500",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms",
                "500"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void killedRowDetectorLosesAndRepeatsNothing() throws Exception {
    assertUnharmed(1, "rocksdb", 2);
  }

  @Test
  void killedWindowDetectorLosesAndRepeatsNothing() throws Exception {
    assertUnharmed(4, "memory", 3);
  }

  @Test
  void stateWrittenByATimerIsLost() throws Exception {
    DetectorConfig config = config("timer", 4, "memory");
    List<Message> messages = messages(5);
    try (KilledRun run = new KilledRun(config, folder, broker.bootstrapServers());
        TopologyHarness undisturbed = undisturbed(config, messages)) {
      run.run(messages, 2, "timer");
      assertThat(run.scores()).hasSize(EVENTS).isNotEqualTo(undisturbed.scores());
      assertThat(run.committed("state-heads")).isEmpty();
      assertThat(undisturbed.stored("state-heads")).isNotEmpty();
    }
  }

  private void assertUnharmed(int window, String stores, int kills) throws Exception {
    DetectorConfig config = config("hook" + window, window, stores);
    List<Message> messages = messages(window);
    try (KilledRun run = new KilledRun(config, folder, broker.bootstrapServers());
        TopologyHarness undisturbed = undisturbed(config, messages)) {
      run.run(messages, kills, "hook");
      // Avro's encoding is canonical: equal records are equal bytes.
      assertSame("scores", run.scores(), undisturbed.scores());
      assertSame("alerts", run.alerts(), undisturbed.alerts());
      for (String store : List.of("state-heads", "state-panes")) {
        assertSame(store, run.committed(store), undisturbed.stored(store));
      }
      assertThat(run.scores()).hasSize(EVENTS);
    }
  }

  /** Names the first difference instead of thousands of records. */
  private static <T> void assertSame(String what, List<T> found, List<T> expected) {
    assertThat(expected).isNotEmpty();
    for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
      assertThat(found.get(i)).as("%s, number %d", what, i).isEqualTo(expected.get(i));
    }
    assertThat(found).as(what).hasSameSizeAs(expected);
  }

  private TopologyHarness undisturbed(DetectorConfig config, List<Message> messages) {
    TopologyHarness harness = new TopologyHarness(folder, config);
    messages.forEach(message -> harness.send(message.pump(), message.at(), message.values()));
    return harness;
  }

  private DetectorConfig config(String name, int window, String stores) throws Exception {
    Map<String, String> settings = KilledRun.settings(name, folder, broker.bootstrapServers());
    settings.put("state.kind", stores);
    settings.put("kafka.processing.guarantee", "exactly_once_v2");
    settings.put("kafka.commit.interval.ms", "100");
    settings.put("kafka.producer.transaction.timeout.ms", "1500");
    settings.put("kafka.consumer.session.timeout.ms", "1000");
    settings.put("kafka.consumer.heartbeat.interval.ms", "300");
    DetectorConfig config = Detectors.config(folder, window, settings);
    Properties file = new Properties();
    file.putAll(settings);
    file.put("features.window", Integer.toString(window));
    String own = Files.readString(folder.resolve("detector.properties"));
    try (var writer = Files.newBufferedWriter(folder.resolve("run.properties"))) {
      Properties all = new Properties();
      all.load(new java.io.StringReader(own));
      all.putAll(file);
      all.store(writer, null);
    }
    return config;
  }

  private static List<Message> messages(long seed) {
    Random random = new Random(seed);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      float[] values = new float[Detectors.WIDTH];
      for (int f = 0; f < values.length; f++) {
        values[f] = (float) (10 + random.nextGaussian());
      }
      if (i % 400 < 3) {
        values[2] += 20;
      }
      long late = random.nextInt(10) == 0 ? random.nextInt(90_000) : 0;
      long ahead = i % 997 == 0 ? Duration.ofDays(3).toMillis() : 0;
      long at = START + i * 100L - late + ahead;
      messages.add(new Message("p" + random.nextInt(PUMPS), at, values));
    }
    return messages;
  }
}
