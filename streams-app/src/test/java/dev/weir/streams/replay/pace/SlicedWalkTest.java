package dev.weir.streams.replay.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.history.Histories;
import dev.weir.detection.history.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicedWalkTest {

  @TempDir Path folder;

  @Test
  void pausesBeforeAnEventThatIsASliceLaterAndBeforeALateOne() throws Exception {
    assertThat(slices("0", "9", "10", "12", "11", "30", "5", "6"))
        .containsExactly("[0, 9]", "[10, 12, 11]", "[30]", "[5, 6]", "[]");
  }

  @Test
  void badEventsComeWithThoseBeforeThem() throws Exception {
    assertThat(slices("bad", "0", "bad", "20", "21", "bad"))
        .containsExactly("[bad, 0, bad]", "[20, 21, bad]", "[]");
  }

  @Test
  void standsBehindTheLastEventOfASlice() throws Exception {
    try (SlicedWalk events = open("0", "1", "20")) {
      assertThat(slice(events)).hasToString("[0, 1]");
      assertThat(events.position()).containsExactly(2);
      assertThat(slice(events)).hasToString("[20]");
      assertThat(events.position()).containsExactly(3);
    }
  }

  private List<String> slices(String... times) throws IOException {
    List<String> slices = new ArrayList<>();
    try (SlicedWalk events = open(times)) {
      do {
        slices.add(slice(events).toString());
      } while (!slices.get(slices.size() - 1).equals("[]"));
    }
    return slices;
  }

  private static List<String> slice(SlicedWalk events) throws IOException {
    List<String> seen = new ArrayList<>();
    while (true) {
      try {
        if (!events.next()) {
          return seen;
        }
        seen.add(Long.toString(events.eventTime() / 1000));
      } catch (BadEventException e) {
        seen.add("bad");
      }
    }
  }

  /** Slices of ten seconds. */
  private SlicedWalk open(String... times) throws IOException {
    Path file = folder.resolve("times.csv");
    Files.writeString(file, "t,x\n" + String.join(",1\n", times) + ",1\n");
    EventSettings settings =
        new EventSettings(
            EventSettings.Format.JSON,
            Optional.empty(),
            "t",
            Optional.of(Duration.ofSeconds(1)),
            1024,
            Optional.empty());
    return new SlicedWalk(
        Histories.open(
            List.of(file),
            Selection.everything(),
            settings,
            new FeatureSchema(List.of(Feature.numeric("x")), 1),
            "pumps",
            Optional.empty()),
        10_000);
  }
}
