package dev.weir.detection.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.EventSettings.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {

  private static final EventFields TEMPERATURE =
      new EventFields() {
        @Override
        public List<String> names() {
          return List.of("temp");
        }

        @Override
        public List<Optional<Categories>> categories() {
          return List.of(Optional.empty());
        }

        @Override
        public void check(float[] values, int offset) {
          // Any temperature will do.
        }
      };

  @TempDir Path folder;

  @Test
  void severalFilesWithoutEntityFieldAreAnEntityEach() throws Exception {
    List<Path> files = List.of(file("a.csv", "0,1", "1,2"), file("b.csv", "0,3"));

    assertThat(walk(files, Selection.everything(), Optional.empty()))
        .containsExactly("a@0=1.0", "a@1000=2.0", "b@0=3.0");
  }

  @Test
  void singleFileIsTheWholeStreamAsItsTopicWouldBe() throws Exception {
    assertThat(walk(List.of(file("a.csv", "0,1")), Selection.everything(), Optional.empty()))
        .containsExactly("pumps@0=1.0");
  }

  @Test
  void entityFieldSaysWhoInEveryFile() throws Exception {
    List<Path> files = List.of(entities("a.csv", "p1,0,1"), entities("b.csv", "p1,1,2", "p2,1,3"));

    assertThat(walk(files, Selection.everything(), Optional.of("pump")))
        .containsExactly("p1@0=1.0", "p1@1000=2.0", "p2@1000=3.0");
  }

  @Test
  void rowsAreCountedInEachFile() throws Exception {
    List<Path> files = List.of(file("a.csv", "0,1", "1,2", "2,3"), file("b.csv", "0,4", "1,5"));

    assertThat(walk(files, Selection.ofRows(1, 2), Optional.empty()))
        .containsExactly("a@1000=2.0", "b@1000=5.0");
  }

  @Test
  void rowsBehindTheSelectionAreNotReadEvenIfBad() throws Exception {
    Path file = file("a.csv", "0,bad", "1,2", "2,bad");

    assertThat(walk(List.of(file), Selection.ofRows(1, 2), Optional.empty()))
        .containsExactly("pumps@1000=2.0");
  }

  @Test
  void badEventInsideTheSelectionIsReportedAndTheWalkGoesOn() throws Exception {
    Path file = file("a.csv", "0,1", "1,bad", "2,3");

    assertThat(walk(List.of(file), Selection.everything(), Optional.empty()))
        .containsExactly("pumps@0=1.0", "bad row 1", "pumps@2000=3.0");
  }

  @Test
  void timesSelectInEachFile() throws Exception {
    Selection second =
        new Selection(
            0,
            Long.MAX_VALUE,
            Optional.of(Instant.ofEpochSecond(1)),
            Optional.of(Instant.ofEpochSecond(2)));
    List<Path> files = List.of(file("a.csv", "0,1", "1,2", "2,3"), file("b.csv", "1,4"));

    assertThat(walk(files, second, Optional.empty())).containsExactly("a@1000=2.0", "b@1000=4.0");
  }

  @Test
  void filesOfOneNameCannotBeToldApart() throws Exception {
    Files.createDirectories(folder.resolve("other"));
    List<Path> files = List.of(file("a.csv", "0,1"), file("other/a.csv", "0,1"));

    assertThatThrownBy(() -> walk(files, Selection.everything(), Optional.empty()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "--data must name files of different names without events.entity, found %s and %s",
            files.get(0), files.get(1));
  }

  @Test
  void allProblemsOfAllFilesAreReportedBeforeTheWalk() throws Exception {
    Path good = file("a.csv", "0,1");
    Path missing = folder.resolve("b.csv");
    Path empty = file("c.csv");

    assertThatThrownBy(
            () -> walk(List.of(good, missing, empty), Selection.everything(), Optional.empty()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining(missing.toString())
        .hasMessageContaining(empty.toString());
  }

  @Test
  void takenUpWhereItStoodItGoesOnBehindTheLastEvent() throws Exception {
    List<Path> files = List.of(file("a.csv", "0,1", "1,bad", "2,3"), file("b.csv", "0,4", "1,5"));
    List<String> whole = walk(files, Selection.everything(), Optional.empty());

    for (int stop = 0; stop <= whole.size(); stop++) {
      List<String> seen = new ArrayList<>();
      long[] position;
      try (Histories first = open(files, Selection.everything(), Optional.empty())) {
        for (int i = 0; i < stop; i++) {
          seen.add(step(first));
        }
        position = first.position();
      }
      try (Histories all = open(files, Selection.everything(), Optional.empty());
          Histories rest = all.from(position)) {
        for (String event = step(rest); event != null; event = step(rest)) {
          seen.add(event);
        }
      }
      assertThat(seen).isEqualTo(whole);
    }
  }

  @Test
  void shareGrowsFromNothingToAll() throws Exception {
    try (Histories events =
        open(
            List.of(file("a.csv", "0,1", "1,2"), file("b.csv", "0,3", "1,4")),
            Selection.ofRows(0, 1),
            Optional.empty())) {
      assertThat(events.share()).isZero();
      assertThat(step(events)).startsWith("a@");
      assertThat(step(events)).startsWith("b@");
      assertThat(events.share()).isBetween(0.5, 1.0);
      assertThat(step(events)).isNull();
      assertThat(events.share()).isOne();
    }
  }

  private Path file(String name, String... rows) throws IOException {
    return write(name, "t,temp", rows);
  }

  private Path entities(String name, String... rows) throws IOException {
    return write(name, "pump,t,temp", rows);
  }

  private Path write(String name, String header, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
  }

  private static List<String> walk(List<Path> files, Selection selection, Optional<String> entity)
      throws IOException {
    List<String> seen = new ArrayList<>();
    try (Histories events = open(files, selection, entity)) {
      for (String event = step(events); event != null; event = step(events)) {
        seen.add(event);
      }
    }
    return seen;
  }

  private static Histories open(List<Path> files, Selection selection, Optional<String> entity)
      throws IOException {
    EventSettings settings =
        new EventSettings(
            Format.JSON, entity, "t", Optional.of(Duration.ofSeconds(1)), 1024, Optional.empty());
    return Histories.open(files, selection, settings, TEMPERATURE, "pumps", Optional.empty());
  }

  private static String step(Histories events) throws IOException {
    float[] values = new float[1];
    try {
      if (!events.next()) {
        return null;
      }
    } catch (BadEventException e) {
      return "bad row " + events.row();
    }
    events.readValues(values, 0);
    return "%s@%d=%s".formatted(events.entityId(), events.eventTime(), values[0]);
  }
}
