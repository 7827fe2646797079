package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.detection.score.Smoothing;
import dev.weir.trainer.data.TrainingDataReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedModelTest {

  @TempDir private Path folder;

  /** So whoever tries several smoothings need not train for each. */
  @Test
  void theFileForAnotherSmoothingIsWhatTrainingForItWrites() throws IOException {
    TrainedModel plain = train("1");
    TrainedModel smoothed = train("0.2");

    assertThat(plain.fileFor(new Smoothing(0.2))).isEqualTo(smoothed.file());
    assertThat(smoothed.fileFor(Smoothing.none())).isEqualTo(plain.file());
    assertThat(plain.file()).isNotEqualTo(smoothed.file());
  }

  private TrainedModel train(String smoothing) throws IOException {
    TrainingFixture fixture = new TrainingFixture(folder);
    DetectorConfig detector =
        DetectorFile.read(fixture.detector("score.smoothing=" + smoothing), Map.of(), Map.of());
    return new Training(
            detector,
            new TrainingDataReader(detector)
                .read(
                    List.of(fixture.events()),
                    Selection.everything(),
                    Optional.empty(),
                    events -> {}))
        .run((network, epoch) -> {});
  }
}
