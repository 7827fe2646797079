package dev.weir.detection.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalEventsTest {

  private static final EventSettings ROWS =
      new EventSettings(
          EventSettings.Format.JSON,
          Optional.empty(),
          "row",
          Optional.of(Duration.ofSeconds(1)),
          EventSettings.DEFAULT_MAXIMUM_BYTES,
          Optional.empty());
  private static final FeatureSchema VALUE =
      new FeatureSchema(List.of(Feature.numeric("value")), 1);

  @TempDir private Path folder;

  @Test
  void ofNormalEventsTheFirstOfEachFileAreTaken() throws IOException {
    Path first = file("a.csv", "0,1,0", "1,2,1", "2,3,0", "3,4,0", "4,5,0");
    Path second = file("b.csv", "0,6,1", "1,7,0");

    assertThat(
            rows(List.of(first, second), Selection.everything().ofNormal(2), LabelField.of("kind")))
        .containsExactly("a 0", "a 2", "b 1");
  }

  @Test
  void rowsAreCountedBeforeLabels() throws IOException {
    Path file = file("a.csv", "0,1,0", "1,2,1", "2,3,0", "3,4,0", "4,5,0");

    assertThat(rows(List.of(file), Selection.ofRows(1, 4).ofNormal(9), LabelField.of("kind")))
        .containsExactly("a 2", "a 3");
  }

  @Test
  void eventsOfOtherTimesAreNotCounted() throws IOException {
    Path file = file("a.csv", "0,1,0", "1,2,1", "2,3,0", "3,4,0", "4,5,0");
    Optional<Instant> second = Optional.of(Instant.ofEpochSecond(1));
    Selection later = new Selection(0, Long.MAX_VALUE, second, Optional.empty());

    assertThat(rows(List.of(file), later.atMost(2), LabelField.of("kind")))
        .containsExactly("a 1", "a 2");
  }

  @Test
  void classesMayBeNormal() throws IOException {
    Path file = file("a.csv", "0,1,cat", "1,2,dog", "2,3,owl", "3,4, ", "4,5, cat ");

    assertThat(
            rows(
                List.of(file),
                Selection.everything().ofNormal(9),
                new LabelField("kind", Set.of("cat", "owl"))))
        .containsExactly("a 0", "a 2", "a 4");
  }

  private static List<String> rows(List<Path> files, Selection selection, LabelField label)
      throws IOException {
    List<String> rows = new ArrayList<>();
    try (Histories events =
        Histories.open(files, selection, ROWS, VALUE, "a", Optional.of(label))) {
      while (events.next()) {
        rows.add(events.entityId() + " " + events.row());
      }
    } catch (BadEventException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private Path file(String name, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("row,value,kind"));
    lines.addAll(List.of(rows));
    return Files.write(folder.resolve(name), lines);
  }
}
