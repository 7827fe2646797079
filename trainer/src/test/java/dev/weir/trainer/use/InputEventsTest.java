package dev.weir.trainer.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.TrainingFixture;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.TrainingDataReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputEventsTest {

  private static final int WINDOW = 3;

  @TempDir Path folder;

  @Test
  void inputsAreThoseOfTraining() throws IOException {
    TrainingFixture fixture = new TrainingFixture(folder);
    DetectorConfig detector =
        DetectorFile.read(
            fixture.detector("features.pressure.missing=previous"),
            Map.of(),
            Map.of("features.window", String.valueOf(WINDOW)));
    List<Path> files = List.of(fixture.events());
    Map<String, History> histories = new HashMap<>();
    new TrainingDataReader(detector)
        .read(files, Selection.everything(), Optional.empty(), count -> {})
        .histories()
        .forEach(history -> histories.put(history.entityId(), history));

    Map<String, Integer> rows = new HashMap<>();
    try (InputEvents events =
        new InputEvents(detector, files, Selection.everything(), Optional.empty())) {
      for (var event = events.next(); event.isPresent(); event = events.next()) {
        int row = rows.merge(event.get().entityId(), 1, Integer::sum) - 1;
        float[] trained = new float[event.get().input().length];
        histories
            .get(event.get().entityId())
            .copyInput(row, detector.features().blocks(), trained, 0);
        assertThat(event.get().input()).isEqualTo(trained);
      }
    }
    assertThat(rows).hasSize(2).containsValues(TrainingFixture.ROWS / 2);
  }

  @Test
  void badEventsAreLeftOutAndTheFirstIsTold() throws IOException {
    TrainingFixture fixture = new TrainingFixture(folder);
    DetectorConfig detector = DetectorFile.read(fixture.detector(), Map.of(), Map.of());
    Path file = fixture.events();
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^1700000060,", "never,"));
    try (InputEvents events =
        new InputEvents(
            detector, List.of(file), Selection.everything(), Optional.of(LabelField.of("label")))) {
      assertThat(events.next().orElseThrow().row()).isZero();
      assertThat(events.warning()).isEmpty();
      assertThat(events.next().orElseThrow().row()).isEqualTo(2);
      assertThat(events.warning().orElseThrow())
          .contains("bad events left out: 1, the first: pumps.csv row 1");
    }
  }
}
