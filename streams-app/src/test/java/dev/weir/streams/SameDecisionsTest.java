package dev.weir.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.state.StateStores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However events are batched, stored or replayed, the decisions are the same. */
class SameDecisionsTest extends PumpTopology {

  @ParameterizedTest
  @CsvSource({"1,256", "1,7", "4,256", "4,7", "4,1"})
  void looksAheadWithoutChangingABit(int window, int batch) {
    assertLooksAhead(window, batch, Map.of());
  }

  @ParameterizedTest
  @CsvSource({"1,256", "3,7"})
  void looksAheadOverScalesClockAndRelativeFeatures(int window, int batch) {
    assertLooksAhead(window, batch, EVERY_INPUT);
  }

  private void assertLooksAhead(int window, int batch, Map<String, String> settings) {
    Random random = new Random(window);
    Map<String, String> batched = new HashMap<>(settings);
    batched.put("score.batch", Integer.toString(batch));
    try (TopologyHarness alone = harness(window, settings);
        TopologyHarness ahead = harness(window, batched)) {
      for (int i = 0; i < 900; i++) {
        String pump = "p" + random.nextInt(5);
        // Some are late, some a pane and more ahead.
        long time = at(i) + random.nextInt(20) * -1000L + (i % 97 == 0 ? 600_000 : 0);
        float[] values = values(random);
        values[2] += i % 100 == 99 ? 30 : 0;
        alone.send(pump, time, values);
        ahead.poll(pump, time, values);
        if (i % 300 == 299) {
          ahead.sendPoll();
        }
      }
      assertThat(ahead.alerts()).isEqualTo(alone.alerts()).isNotEmpty();
      assertThat(ahead.scores()).isEqualTo(alone.scores()).hasSize(900);
      for (String store : List.of("state-heads", "state-panes")) {
        assertThat(ahead.stored(store)).isEqualTo(alone.stored(store)).hasSize(5);
      }
      assertThat(alone.metrics().modelCalls()).isEqualTo(900);
      assertThat(ahead.metrics().modelCalls()).isEqualTo(3 * ((300 + batch - 1) / batch));
    }
  }

  @Test
  void decidesTheSameInAReplayThatKeepsNothing() {
    assertReplaysTheSame(Detectors.config(folder, 4, Map.of()));
  }

  @Test
  void decidesTheSameInAReplayWithScalesClockAndRelativeFeatures() {
    assertReplaysTheSame(Detectors.config(folder, 2, EVERY_INPUT));
  }

  private void assertReplaysTheSame(DetectorConfig config) {
    Random random = new Random(3);
    Told told = new Told();
    try (TopologyHarness live = new TopologyHarness(folder, config);
        TopologyHarness replay =
            new TopologyHarness(
                folder,
                config,
                (detector, model, source, metrics) ->
                    DetectorTopology.ofReplay(
                        detector,
                        model,
                        source,
                        metrics,
                        StateStores.passing(detector.state()),
                        told))) {
      for (int i = 0; i < 500; i++) {
        float[] values = values(random);
        values[2] += i % 100 == 99 ? 30 : 0;
        live.send("p" + i % 3, at(i), values);
        replay.send("p" + i % 3, at(i), values);
      }
      assertThat(told.scores).isEqualTo(live.scores());
      assertThat(told.alerts).isEqualTo(live.alerts()).isNotEmpty();
      assertThat(replay.stored("state-heads")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void recordThatDoesNotArriveIsMissedByNobody(int window) {
    Random random = new Random(window);
    try (TopologyHarness alone = harness(window, Map.of());
        TopologyHarness ahead = harness(window, Map.of())) {
      for (int i = 0; i < 100; i++) {
        float[] values = values(random);
        ahead.poll("p" + i % 2, at(i), values);
        if (i != 40 && i != 41 && i != 77) {
          alone.send("p" + i % 2, at(i), values);
        }
      }
      ahead.sendPollWithout(40, 41, 77);
      assertThat(ahead.scores()).isEqualTo(alone.scores()).hasSize(97);
      assertThat(ahead.stored("state-heads")).isEqualTo(alone.stored("state-heads"));
    }
  }

  @Test
  void keepsTheSameStateInEitherStore() {
    try (TopologyHarness memory = harness(4, Map.of());
        TopologyHarness other = harness(4, Map.of("state.kind", "rocksdb"))) {
      for (TopologyHarness pumps : List.of(memory, other)) {
        calm(pumps, "p1", 0, 200);
        calm(pumps, "p2", 0, 5);
      }
      assertThat(other.stored("state-heads")).isEqualTo(memory.stored("state-heads")).hasSize(2);
      assertThat(other.stored("state-panes")).isEqualTo(memory.stored("state-panes")).hasSize(2);
    }
  }

  /** What a replay's listener was told. */
  private static final class Told implements ReplayListener {

    private final List<ScoredEvent> scores = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    @Override
    public void event(int index) {
      assertThat(index).isZero();
    }

    @Override
    public void alert(Alert alert) {
      alerts.add(alert);
    }

    @Override
    public void score(ScoredEvent score) {
      scores.add(score);
    }
  }
}
