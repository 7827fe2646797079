package dev.weir.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import dev.weir.schemas.Judgement;
import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.SourceReference;
import dev.weir.streams.score.ModelFixture;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTopologyTest extends PumpTopology {

  private static final float FAR = ModelFixture.NAN_TRIGGER;

  @Test
  void looksLikeItsSnapshot() throws IOException {
    DetectorConfig config = Detectors.config(folder, 1, Map.of());
    try (OnnxModel model = Detectors.model(folder, config)) {
      DetectorMetrics metrics = new DetectorMetrics();
      String found =
          DetectorTopology.of(config, model, DetectorTopology.source(config, metrics), metrics)
              .describe()
              .toString();
      try (var expected = getClass().getResourceAsStream("/golden/topology.txt")) {
        assertThat(found.strip())
            .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    }
  }

  @Test
  void refusesAModelOfOtherFeatures() {
    DetectorConfig row = Detectors.config(folder, 1, Map.of());
    DetectorConfig window = Detectors.config(folder, 4, Map.of());
    DetectorMetrics metrics = new DetectorMetrics();
    try (OnnxModel model = Detectors.model(folder, row)) {
      assertThatThrownBy(
              () ->
                  DetectorTopology.of(
                      window, model, DetectorTopology.source(window, metrics), metrics))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("expects features.window=1, found 4");
    }
  }

  @Test
  void opensGrowsAndClosesAnIncidentWithItsExplanation() {
    try (TopologyHarness pumps = harness(1, Map.of("threshold.alpha", "1e-4"))) {
      calm(pumps, "p1", 0, 100);
      pumps.send("p1", at(100), 10, 10, 60, 10);
      pumps.send("p1", at(101), 10, 10, 90, Float.NaN);
      calm(pumps, "p1", 102, 110);

      List<Alert> alerts = pumps.alerts();
      assertThat(alerts)
          .extracting(Alert::getKind)
          .containsExactly(AlertKind.OPEN, AlertKind.UPDATE, AlertKind.CLOSE);
      assertThat(alerts)
          .extracting(Alert::getIncidentId)
          .containsOnly(alerts.get(0).getIncidentId());
      Alert open = alerts.get(0);
      assertThat(open.getEntityId()).isEqualTo("p1");
      assertThat(open.getDetector()).isEqualTo("pumps");
      assertThat(open.getFirstEventTime().toEpochMilli()).isEqualTo(at(100));
      assertThat(open.getExceedance()).isGreaterThan(1);
      assertThat(open.getReasons()).contains("cold");
      assertThat(open.getSource().getOffset()).isEqualTo(100);
      Contribution first = open.getContributions().get(0);
      assertThat(first.getFeature()).isEqualTo("current");
      assertThat(first.getObserved()).isEqualTo(60f);
      assertThat(first.getExpected()).isLessThan(60f);
      assertThat(first.getDirection()).isEqualTo(Direction.ABOVE);
      assertThat(first.getShare()).isBetween(0.3f, 1f);
      assertThat(alerts.get(1).getEventCount()).isEqualTo(2);
      assertThat(alerts.get(1).getContributions())
          .extracting(Contribution::getFeature)
          .doesNotContain("speed");
      assertThat(alerts.get(2).getContributions()).isEmpty();
      assertThat(alerts.get(2).getScore()).isEqualTo(alerts.get(1).getScore());
      assertThat(pumps.metrics().alerts(AlertKind.CLOSE)).isEqualTo(1);
    }
  }

  @Test
  void scoresEveryEventAndSaysWhichWarmUp() {
    try (TopologyHarness pumps = harness(1, Map.of())) {
      calm(pumps, "p1", 0, 40);
      List<ScoredEvent> scores = pumps.scores();
      assertThat(scores).hasSize(40);
      assertThat(scores.get(0).getVerdict()).isEqualTo(Judgement.WARMING_UP);
      assertThat(scores.get(0).getThreshold()).isNull();
      assertThat(scores.get(0).getScore()).isNotNegative();
      assertThat(scores.get(39).getVerdict()).isEqualTo(Judgement.NORMAL);
      assertThat(scores.get(39).getThreshold()).isPositive();
      assertThat(pumps.metrics().scored()).isEqualTo(40);
      assertThat(pumps.metrics().warmingUp()).isBetween(20L, 39L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatTheModelCannotScoreIsADeadLetterAndLeavesNoTrace(int window) {
    Random clean = new Random(5);
    Random disturbed = new Random(5);
    try (TopologyHarness undisturbed = harness(window, Map.of());
        TopologyHarness pumps = harness(window, Map.of())) {
      for (int i = 0; i < 60; i++) {
        float[] values = values(clean);
        undisturbed.poll("p" + i % 3, at(i), values);
        pumps.poll("p" + i % 3, at(i), values(disturbed));
        if (i % 7 == 0) {
          pumps.poll("p" + i % 3, at(i), FAR, FAR, FAR, FAR);
          pumps.poll("p" + i % 3, new byte[] {1, 2});
        }
      }
      undisturbed.sendPoll();
      pumps.sendPoll();

      assertThat(pumps.deadLetters())
          .hasSize(18)
          .anyMatch(letter -> letter.startsWith("score: Score must be in [0, ∞), found"))
          .anyMatch(letter -> letter.startsWith("event: "));
      assertThat(pumps.metrics().deadLetters()).isEqualTo(18);
      assertThat(pumps.scores()).isEqualTo(undisturbed.scores());
      assertThat(pumps.stored("state-heads")).isEqualTo(undisturbed.stored("state-heads"));
    }
  }

  @Test
  void explainsARelativeFeatureByItsOwnValue() {
    Map<String, String> settings = new HashMap<>(EVERY_INPUT);
    settings.put("threshold.alpha", "1e-4");
    try (TopologyHarness pumps = harness(1, settings)) {
      calm(pumps, "p1", 0, 100);
      pumps.send("p1", at(100), 200, 10, 10, 10);

      List<Contribution> contributions = pumps.alerts().get(0).getContributions();
      assertThat(contributions)
          .filteredOn(contribution -> contribution.getFeature().equals("temp relative"))
          .singleElement()
          .extracting(Contribution::getObserved)
          .satisfies(value -> assertThat(value).isBetween(2.7f, 3.1f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void recordsThatArriveInAnotherOrderAreJudgedInThatOrder(int window) {
    Random random = new Random(window);
    List<Integer> order = new ArrayList<>();
    List<float[]> values = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      order.add(i);
      values.add(values(random));
    }
    // Some late, some twice, some not at all, and runs of them that keep their order.
    Collections.rotate(order.subList(20, 60), 7);
    Collections.shuffle(order.subList(100, 140), random);
    order.set(150, 149);
    order.subList(170, 175).clear();
    try (TopologyHarness alone = harness(window, Map.of());
        TopologyHarness ahead = harness(window, Map.of())) {
      for (int i = 0; i < 200; i++) {
        ahead.poll("p" + i % 3, at(i), values.get(i));
      }
      for (int i : order) {
        alone.send("p" + i % 3, at(i), values.get(i));
      }
      ahead.sendPollInOrder(order);
      assertThat(ahead.scores()).isEqualTo(alone.scores()).hasSize(195);
      assertThat(wherever(ahead.alerts())).isEqualTo(wherever(alone.alerts())).isNotEmpty();
      for (String store : List.of("state-heads", "state-panes")) {
        assertThat(ahead.stored(store)).isEqualTo(alone.stored(store));
      }
    }
  }

  /** An alert names the record it was read from, which has another place in another order. */
  private static List<Alert> wherever(List<Alert> alerts) {
    SourceReference nowhere = new SourceReference("", 0, 0L);
    return alerts.stream().map(a -> Alert.newBuilder(a).setSource(nowhere).build()).toList();
  }

  @Test
  void countsKeysThatAreNotTheEntity() {
    try (TopologyHarness pumps = harness(1, Map.of())) {
      byte[] message =
          Detectors.message(Detectors.config(folder, 1, Map.of()), "pümp", at(0), 1, 2, 3, 4);
      for (String key : new String[] {"pümp", "pümp2", "p", "pump", null}) {
        pumps.send(key, message);
      }
      assertThat(pumps.metrics().foreignKeys()).isEqualTo(4);
      assertThat(pumps.metrics().events()).isEqualTo(5);
    }
  }
}
