package dev.weir.streams.replay.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.EventSettings.Format;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.history.Histories;
import dev.weir.detection.history.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkTest {

  @TempDir Path folder;

  @Test
  void badEventsKeepTheirPlaceInTheStream() throws Exception {
    try (Histories events = open("t,temp,label\n0,1.5,0\n1,oops,0\n2,2.5,1\n")) {
      Chunk chunk = read(events, 100);

      assertThat(chunk.size()).isEqualTo(3);
      assertThat(chunk.isBad(0)).isFalse();
      assertThat(chunk.isBad(1)).isTrue();
      assertThat(chunk.batch().values()[chunk.batch().valuesOffset(chunk.index(2))])
          .isEqualTo(2.5f);
      assertThat(chunk.batch().sourceOffset(chunk.index(0))).isEqualTo(100);
      assertThat(chunk.batch().sourceOffset(chunk.index(2))).isEqualTo(102);
      assertThat(chunk.batch().eventTime(chunk.index(2))).isEqualTo(2000);
      assertThat(chunk.label(0)).isZero();
      assertThat(chunk.label(2)).isEqualTo(1);
      assertThat(chunk.bad()).containsExactly(chunk.bad(1));
      assertThat(chunk.bad(1).place()).endsWith("pump.csv row 1");
      assertThat(chunk.bad(1).value()).asString(StandardCharsets.UTF_8).isEqualTo("1,oops,0");
      assertThat(chunk.bad(1).offset()).isEmpty();
    }
  }

  @Test
  void anEventRefusedBehindReadingIsOfItsNumberInTheReplay() throws Exception {
    try (Histories events = open("t,temp,label\n0,1.5,0\n1,2.5,1\n")) {
      BadEvent refused =
          read(events, 100).refused(1, new BadEventException(Stage.SCORE, "too far"));

      assertThat(refused.place()).isEqualTo("event 102 of the replay");
      assertThat(refused.partition()).isEmpty();
      assertThat(refused.offset()).isEmpty();
      assertThat(refused.reason()).isEqualTo("too far");
    }
  }

  @Test
  void longerHistoriesComeInSeveralChunksAndThenAnEmptyOne() throws Exception {
    StringBuilder text = new StringBuilder("t,temp,label\n");
    for (int row = 0; row < Chunk.EVENTS + 1; row++) {
      text.append(row).append(",1,0\n");
    }
    try (Histories events = open(text.toString())) {
      assertThat(read(events, 0).size()).isEqualTo(Chunk.EVENTS);
      assertThat(read(events, Chunk.EVENTS).size()).isEqualTo(1);
      assertThat(read(events, Chunk.EVENTS + 1).size()).isZero();
    }
  }

  private Chunk read(Histories events, long firstOffset) throws IOException {
    return Chunk.read(events, 1, firstOffset);
  }

  private Histories open(String text) throws IOException {
    EventSettings settings =
        new EventSettings(
            Format.JSON,
            Optional.empty(),
            "t",
            Optional.of(Duration.ofSeconds(1)),
            1024,
            Optional.empty());
    return Histories.open(
        List.of(Files.writeString(folder.resolve("pump.csv"), text)),
        Selection.everything(),
        settings,
        new FeatureSchema(List.of(Feature.numeric("temp")), 1),
        "pumps",
        Optional.of(LabelField.of("label")));
  }
}
