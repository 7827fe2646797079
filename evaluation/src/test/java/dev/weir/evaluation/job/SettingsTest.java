package dev.weir.evaluation.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.evaluation.SeriesFixture;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.series.Part;
import dev.weir.evaluation.series.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir private Path folder;

  private Path detector;
  private Path data;

  @BeforeEach
  void writeFiles() throws IOException {
    detector = SeriesFixture.detector(folder.resolve("a.properties"));
    data = SeriesFixture.series(folder.resolve("s.csv"), 1);
  }

  @Test
  void aSingleNetworkHasTheSeedOfItsJob() {
    assertThat(seed(1, Map.of())).isEqualTo("1");
    assertThat(seed(2, Map.of())).isEqualTo("2");
  }

  /** Seeds 1 to 5, 6 to 10. */
  @Test
  void ensemblesOfTwoSeedsShareNoNetwork() {
    Map<String, String> five = Map.of("model.ensemble", "5");

    assertThat(seed(1, five)).isEqualTo("1");
    assertThat(seed(2, five)).isEqualTo("6");
  }

  private String seed(long seed, Map<String, String> settings) {
    Contender contender = new Contender("a", "", Kind.DETECTOR, detector.toString(), settings);
    Series series = new Series("s", Part.of(data, 0, 300), Part.of(data, 300, 400));
    return Settings.of(new Job(series, seed, "fault", List.of(contender))).get("model.seed");
  }
}
