package dev.weir.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryLearningTest {

  private static final String FILE =
      """
      detector.name=doors
      events.time=at
      events.step=1m
      features=temp,mode
      features.mode.type=categorical
      model.validation=0.5
      """;

  @TempDir Path folder;

  @Test
  void keepsTheMostFrequentFirstAndEquallyFrequentByTheirText() throws IOException {
    TrainingData data = read("", "c", "b", " b ", "a", "", "d", "b", "a", "z", "z", "z", "z", "z");

    assertThat(known(data)).containsExactly("b", "a", "c", "d");
  }

  @Test
  void learnsNothingFromHeldOutRows() throws IOException {
    TrainingData data = read("", "a", "a", "b", "b", "b", "a", "z", "z", "z", "a", "", "b");

    assertThat(known(data)).containsExactly("a", "b");
    assertThat(modes(data)).containsExactly(0f, 0f, 1f, 1f, 1f, 0f, 2f, 2f, 2f, 0f, Float.NaN, 1f);
  }

  @Test
  void whatIsNotKeptIsOneCategory() throws IOException {
    TrainingData data =
        read("features.mode.categories=1", "a", "b", "a", "c", "a", "b", "a", "a", "a", "a");

    assertThat(known(data)).containsExactly("a");
    assertThat(modes(data)).startsWith(0f, 1f, 0f, 1f, 0f, 1f);
  }

  @Test
  void aMissingCategoryMayBeThePreviousOne() throws IOException {
    TrainingData data = read("features.mode.missing=previous", "a", "", "b", "", "a", "a", "a");

    assertThat(modes(data)).startsWith(0f, 0f, 1f, 1f, 0f);
  }

  @Test
  void whatWasLearntBeforeStays() throws IOException {
    TrainingData learnt = read("", "a", "b", "a", "a", "a", "b");
    Path file = events("z", "b", "a", "z");
    TrainingData again =
        new TrainingDataReader(detector("").withFeatures(learnt.schema()))
            .read(List.of(file), Selection.everything(), Optional.empty(), rows -> {});

    assertThat(again.schema()).isEqualTo(learnt.schema());
    assertThat(modes(again)).containsExactly(2f, 1f, 0f, 2f);
  }

  private static List<String> known(TrainingData data) {
    return data.schema().features().get(1).categories().orElseThrow().known();
  }

  private static List<Float> modes(TrainingData data) {
    History history = data.histories().get(0);
    List<Float> modes = new ArrayList<>();
    for (int row = 0; row < history.size(); row++) {
      modes.add(history.value(row, 1));
    }
    return modes;
  }

  private TrainingData read(String more, String... modes) throws IOException {
    return new TrainingDataReader(detector(more))
        .read(List.of(events(modes)), Selection.everything(), Optional.empty(), rows -> {});
  }

  private DetectorConfig detector(String more) throws IOException {
    Path file = Files.writeString(folder.resolve("detector.properties"), FILE + more);
    return DetectorFile.read(file, Map.of(), Map.of());
  }

  private Path events(String... modes) throws IOException {
    StringBuilder csv = new StringBuilder("at,temp,mode\n");
    for (int i = 0; i < modes.length; i++) {
      csv.append(i).append(',').append(i % 7).append(',').append(modes[i]).append('\n');
    }
    return Files.writeString(folder.resolve("doors.csv"), csv);
  }
}
