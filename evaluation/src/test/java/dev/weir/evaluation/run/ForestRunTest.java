package dev.weir.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.evaluation.SeriesFixture;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForestRunTest {

  @TempDir private Path folder;

  /** The second value swings twice as far as the first: a forest cuts it more often for that. */
  @Test
  void seesNumbersStandardisedAsTheNetworkDoes() throws IOException {
    Map<String, Double> each = figures("each");

    assertThat(figures("together")).isNotEqualTo(each);
    assertThat(figures("each")).isEqualTo(each);
  }

  private Map<String, Double> figures(String standardise) throws IOException {
    Path data = SeriesFixture.series(folder.resolve("s.csv"), 1);
    Path detector = SeriesFixture.detector(folder.resolve("waves.properties"));
    Contender forest =
        new Contender(
            "forest",
            "",
            Kind.FOREST,
            detector.toString(),
            Map.of("features.standardise", standardise));
    Series series = new Series("s", Part.of(data, 0, 300), Part.of(data, 300, 500));
    return Figures.of(new ForestRun(new Job(series, 1, "fault", List.of(forest))).judge(forest));
  }
}
