package dev.weir.detection.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedHistoriesTest {

  private static final EventSettings SECONDS =
      new EventSettings(
          EventSettings.Format.JSON,
          Optional.empty(),
          "t",
          Optional.of(Duration.ofSeconds(1)),
          1024,
          Optional.empty());

  @TempDir Path folder;

  private List<Path> files;

  @BeforeEach
  void write() throws IOException {
    files =
        List.of(
            Files.writeString(folder.resolve("a.csv"), "t,temp\n0,1\n2,2\n3,bad\n4,3\n"),
            Files.writeString(
                folder.resolve("b.jsonl"), "{\"t\":1,\"temp\":7}\n{\"t\":3,\"temp\":8}\n"));
  }

  @Test
  void filesOfAnyKindComeInTheOrderOfTheirTimes() throws Exception {
    assertThat(walk(Selection.everything(), Optional.empty(), 99))
        .containsExactly(
            "a@0=1.0", "b@1000=7.0", "a@2000=2.0", "bad a.csv row 2", "b@3000=8.0", "a@4000=3.0");
  }

  @Test
  void rowsAreCountedInEachFile() throws Exception {
    assertThat(walk(Selection.ofRows(1, 2), Optional.empty(), 99))
        .containsExactly("a@2000=2.0", "b@3000=8.0");
  }

  @Test
  void takenUpWhereItStoodItGoesOn() throws Exception {
    List<String> whole = walk(Selection.everything(), Optional.empty(), 99);
    for (int stop = 0; stop <= whole.size(); stop++) {
      List<long[]> stood = new ArrayList<>();
      List<String> first = walk(Selection.everything(), Optional.empty(), stop, stood);
      List<String> rest = walk(Selection.everything(), Optional.of(stood.get(0)), 99);

      assertThat(first).isEqualTo(whole.subList(0, stop));
      assertThat(rest).isEqualTo(whole.subList(stop, whole.size()));
    }
  }

  private List<String> walk(Selection selection, Optional<long[]> from, int steps)
      throws IOException {
    return walk(selection, from, steps, new ArrayList<>());
  }

  private List<String> walk(
      Selection selection, Optional<long[]> from, int steps, List<long[]> position)
      throws IOException {
    List<String> seen = new ArrayList<>();
    FeatureSchema temp = new FeatureSchema(List.of(Feature.numeric("temp")), 1);
    try (MergedHistories events =
        MergedHistories.open(files, selection, SECONDS, temp, "pumps", Optional.empty(), from)) {
      for (int i = 0; i < steps && step(events, seen); i++) {
        // One step more.
      }
      position.add(events.position());
    }
    return seen;
  }

  private static boolean step(MergedHistories events, List<String> seen) throws IOException {
    float[] values = new float[1];
    try {
      if (!events.next()) {
        return false;
      }
    } catch (BadEventException e) {
      String place = events.place();
      seen.add("bad " + place.substring(place.lastIndexOf('/') + 1));
      return true;
    }
    events.readValues(values, 0);
    seen.add("%s@%d=%s".formatted(events.entityId(), events.eventTime(), values[0]));
    return true;
  }
}
