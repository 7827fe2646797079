package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.progress.Progress;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.streams.replay.plan.Course;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.replay.source.FileSource;
import dev.weir.streams.replay.source.OffsetRange;
import dev.weir.streams.replay.source.ReplaySource;
import dev.weir.streams.replay.source.TopicSource;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file replayed, and the same file produced to a broker that the app reads as it would anywhere:
 * the alerts must be the same, byte for byte. Whatever broker a subclass has.
 */
abstract class LiveEqualsReplayContract {

  @TempDir Path folder;

  /** Of a broker on which topics can be made. */
  abstract String bootstrapServers();

  @Test
  void rowsOfManyEntitiesAsAvro() throws Exception {
    Path data = HistoryFixture.pumps(folder.resolve("pumps.csv"));
    DetectorConfig detector =
        detector(
            """
            detector.name=live-rows
            events.entity=pump
            events.time=at
            features=temp,flow,current,speed
            features.flow.missing=previous
            threshold.alpha=0.01
            threshold.pane=2h
            alert.enter=2of3
            alert.calm=4
            state.kind=memory
            """);

    assertLiveEqualsReplay(detector, data, new Messages.Encoded(detector, data));
  }

  @Test
  void everyOtherRuleOfThresholdAndAlert() throws Exception {
    Path data = HistoryFixture.pumps(folder.resolve("pumps.csv"));
    DetectorConfig detector =
        detector(
            """
            detector.name=live-level
            events.entity=pump
            events.time=at
            features=temp,flow,current,speed
            score.smoothing=0.5
            threshold.policy=level
            threshold.alpha=0.01
            threshold.pane=2h
            alert.exit=0.8
            alert.cooldown=10m
            state.kind=memory
            """);
    Map<Integer, Integer> heldOut = Map.of(624, 100, 640, 300, 656, 90, 664, 10);
    Path model =
        ModelFixture.writeLabelled(folder.resolve("model.onnx"), detector.features(), heldOut);

    assertLiveEqualsReplay(detector, model, data, new Messages.Encoded(detector, data));
  }

  @Test
  void everyPartitionOfSeveral() throws Exception {
    Path data = HistoryFixture.pumps(folder.resolve("pumps.csv"));
    DetectorConfig detector =
        detector(
            """
            detector.name=live-partitions
            events.entity=pump
            events.time=at
            features=temp,flow,current,speed
            threshold.alpha=0.01
            threshold.pane=2h
            state.kind=memory
            """);
    Path model = ModelFixture.write(folder.resolve("model.onnx"), detector.features());

    List<String> live =
        new LiveRun(detector, model, new Messages.Encoded(detector, data).all(), 3).alerts();
    List<String> replayed = replay(detector, model, topic(detector));

    assertThat(replayed).hasSizeGreaterThan(20).hasSameSizeAs(live);
    for (int partition = 0; partition < 3; partition++) {
      String source = "\"partition\":" + partition;
      assertThat(replayed.stream().filter(alert -> alert.contains(source)))
          .isNotEmpty()
          .containsExactlyElementsOf(
              live.stream().filter(alert -> alert.contains(source)).toList());
    }
    assertThat(replay(detector, model, topic(detector))).isEqualTo(replayed);
  }

  @Test
  void everyInputOfOneUnnamedStreamAsJsonWithBadEventsAmongThem() throws Exception {
    Path data = HistoryFixture.valve(folder.resolve("valve1.csv"));
    DetectorConfig detector =
        detector(
            """
            detector.name=live-windows
            events.format=json
            events.time=datetime
            features=Accelerometer1RMS,Current,Pressure,Volume Flow RateRMS
            features.window=10
            features.scales=1,4
            features.clock=hour-of-day,hour-of-week
            features.relative=Current
            threshold.alpha=0.01
            threshold.pane=1m
            alert.calm=4
            state.kind=rocksdb
            """);

    assertLiveEqualsReplay(detector, data, new Messages.CellsAsJson(data));
  }

  private void assertLiveEqualsReplay(DetectorConfig detector, Path data, Messages messages)
      throws Exception {
    Path model = ModelFixture.write(folder.resolve("model.onnx"), detector.features());
    assertLiveEqualsReplay(detector, model, data, messages);
  }

  private void assertLiveEqualsReplay(
      DetectorConfig detector, Path model, Path data, Messages messages) throws Exception {
    List<String> replayed = replay(detector, model, files(data));

    List<String> live = new LiveRun(detector, model, messages.all(), 1).alerts();
    List<String> fromTopic = replay(detector, model, topic(detector));

    assertThat(replayed).hasSizeGreaterThan(20);
    assertThat(live).isEqualTo(replayed);
    assertThat(fromTopic).isEqualTo(live);
  }

  private static ReplaySource files(Path data) {
    return new FileSource(List.of(data), Selection.everything(), false);
  }

  private static ReplaySource topic(DetectorConfig detector) {
    return new TopicSource(
        detector.topics().events(),
        OffsetRange.whole(),
        Selection.everything(),
        Duration.ofSeconds(30));
  }

  private List<String> replay(DetectorConfig detector, Path model, ReplaySource source)
      throws IOException {
    Path alerts = folder.resolve("alerts.jsonl");
    ReplayPlan plan =
        new ReplayPlan(
            detector,
            model,
            List.of(),
            Selection.everything(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(alerts),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    new Replay(plan, Course.through(source), Progress.silent()).run();
    return Files.readAllLines(alerts);
  }

  private DetectorConfig detector(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("detector.properties"), text);
    return DetectorFile.read(
        file,
        Map.of(),
        Map.of(
            "kafka.bootstrap.servers",
            bootstrapServers(),
            "state.directory",
            folder.resolve("state").toString()));
  }
}
