package dev.weir.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.DataFiles;
import dev.weir.evaluation.series.split.PairSplit;
import dev.weir.evaluation.series.split.RowSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders of files that are called alike. */
class TrialTest {

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void writeSeries() throws IOException {
    data = folder.resolve("data");
    for (String pump : List.of("p1", "p2")) {
      Path own = Files.createDirectories(data.resolve(pump));
      SeriesFixture.series(own.resolve("train.csv"), 1);
      SeriesFixture.series(own.resolve("test.csv"), 2);
    }
  }

  @Test
  void pairsInFoldersAreSeriesNamedAfterThem() throws IOException {
    assertThat(trial(new PairSplit("train", "test")).jobs(folder.resolve("scratch")))
        .extracting(job -> job.series().name())
        .containsExactly("p1", "p2");
  }

  @Test
  void seriesOfOneNameAreRefused() throws IOException {
    Trial trial = trial(new RowSplit(0, 300));

    assertThatThrownBy(() -> trial.jobs(folder.resolve("scratch")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "--pattern must match files whose series have different names, found 'test' of %s and %s",
            data.resolve("p1/test.csv"), data.resolve("p2/test.csv"));
  }

  private Trial trial(Split split) throws IOException {
    String detector = SeriesFixture.detector(folder.resolve("waves.properties")).toString();
    return new Trial(
        "",
        List.of(new Contender("waves", "", Kind.DETECTOR, detector, Map.of())),
        DataFiles.matching(data, "*/*.csv"),
        split,
        "fault",
        1);
  }
}
