package dev.weir.streams.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.progress.Progress;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.history.Selection;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which categories there are the model file says, not the detector file. */
class ReplayOfCategoriesTest {

  private static final String FILE =
      """
      detector.name=doors
      events.format=json
      events.time=at
      events.step=1m
      features=temp,mode
      features.mode.type=categorical
      threshold.alpha=0.01
      threshold.pane=1m
      """;

  @TempDir Path folder;

  @Test
  void alertsTellTheCategoryAsTheEventHasIt() throws Exception {
    DetectorConfig detector =
        DetectorFile.read(
            Files.writeString(folder.resolve("detector.properties"), FILE), Map.of(), Map.of());
    Path model = ModelFixture.write(folder.resolve("model.onnx"), learnt(detector.features()));
    StringBuilder rows = new StringBuilder("at,temp,mode\n");
    for (int row = 0; row < 300; row++) {
      rows.append(row).append(",10.").append(row % 10).append(",auto\n");
    }
    rows.append("300,500,hand\n");

    replay(detector, model, Files.writeString(folder.resolve("doors.csv"), rows));

    assertThat(Files.readString(folder.resolve("alerts.jsonl")))
        .contains("\"feature\":\"mode\",\"observed\":1.0,")
        .contains("\"direction\":\"DIFFERENT\",\"observedText\":\"hand\",\"expectedText\":\"");
  }

  @Test
  void aTableWithoutTimesIsReplayedByTheNumbersOfItsRows() throws Exception {
    String file =
        FILE.replace("events.time=at", "events.time=#row").replace("events.format=json\n", "");
    DetectorConfig detector =
        DetectorFile.read(
            Files.writeString(folder.resolve("table.properties"), file), Map.of(), Map.of());
    Path model = ModelFixture.write(folder.resolve("model.onnx"), learnt(detector.features()));
    StringBuilder rows = new StringBuilder("temp,mode\n");
    for (int row = 0; row < 300; row++) {
      rows.append("10.").append(row % 10).append(",auto\n");
    }
    rows.append("500,hand\n");

    replay(detector, model, Files.writeString(folder.resolve("table.csv"), rows));

    assertThat(Files.readString(folder.resolve("alerts.jsonl")))
        .contains("\"firstEventTime\":\"1970-01-01T05:00:00.000Z\"");
  }

  private static FeatureSchema learnt(FeatureSchema schema) {
    return schema.withFeatures(
        schema.features().stream()
            .map(f -> f.withCategories(list -> list.learnt(List.of("auto", "hand"))))
            .toList());
  }

  private void replay(DetectorConfig detector, Path model, Path data) throws IOException {
    ReplayPlan plan =
        new ReplayPlan(
            detector,
            model,
            List.of(data),
            Selection.everything(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(folder.resolve("alerts.jsonl")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    new Replay(plan, Progress.silent()).run();
  }
}
