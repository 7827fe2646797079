package dev.weir.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.features.FeatureWindow;
import dev.weir.trainer.data.TrainingData.DataFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoveredTimeTest {

  @Test
  void countsWhatSeveralFilesCoverOnceAndGapsNever() {
    assertThat(CoveredTime.of(List.of(file(50, 10, 90), file(0, 20), file(1000, 1005))))
        .isEqualTo(Duration.ofMillis(95));
    assertThat(CoveredTime.of(List.of(file(0, 100), file(10, 20), file(90, 130))))
        .isEqualTo(Duration.ofMillis(130));
    assertThat(CoveredTime.of(List.of(file(7)))).isEqualTo(Duration.ZERO);
  }

  private static DataFile file(long... times) {
    HistoryBuilder builder =
        new HistoryBuilder("entity", new FeatureWindow(NumericSchema.of(1, 1)));
    LongStream.of(times).forEach(time -> builder.add(time, new float[] {1}));
    return new DataFile(Path.of("any.csv"), List.of(builder.build()));
  }
}
