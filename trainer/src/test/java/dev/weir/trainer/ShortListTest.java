package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingData.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortListTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "features.window=1, 'pca, memory, dense, denoising'",
    "features.window=8, 'pca, memory, dense, denoising, convolutional, recurrent'",
    "model.image=1x3, 'pca, memory, dense, denoising, convolutional'",
  })
  void whatLooksAlongTimeOrAnImageIsTriedWhereThereIsOne(String setting, String families)
      throws IOException {
    List<String> found =
        new ShortList(auto(setting)).families().stream().map(Autoencoder::written).toList();

    assertThat(String.join(", ", found)).isEqualTo(families);
  }

  @Test
  void everyFamilyOnTheListIsSetUpWithTheBottleneckThatWasAskedFor() throws IOException {
    ShortList list = new ShortList(auto("features.window=8", "model.layers=12,5"));

    assertThat(layers(list, Autoencoder.PCA)).containsExactly(5);
    assertThat(layers(list, Autoencoder.DENOISING)).containsExactly(12, 5);
    assertThat(layers(list, Autoencoder.CONVOLUTIONAL)).containsExactly(16, 32, 5);
    assertThat(layers(list, Autoencoder.RECURRENT)).containsExactly(32, 5);
  }

  @Test
  void anImageIsToldOnlyToThoseThatLookAtOne() throws IOException {
    String[] image = {"features=p1..p9", "model.image=3x3"};
    ShortList list = new ShortList(auto(image));

    for (Autoencoder family : list.families()) {
      DetectorConfig detector = detector(list.settings(family), image);
      assertThat(detector.model().family().convolutional().image().isPresent())
          .isEqualTo(family == Autoencoder.CONVOLUTIONAL || family == Autoencoder.DENOISING);
    }
  }

  /** 1,000 events, 800 of them learnt from. */
  @ParameterizedTest
  @CsvSource({"RECURRENT, 6250, 40", "CONVOLUTIONAL, 31250, 200"})
  void aNetworkThatGoesStepByStepIsTriedUpToABoundOfWork(
      Autoencoder family, int epochs, int millions) throws IOException {
    TrainingData data =
        new TrainingData(
            List.of(new DataFile(folder, List.of(RandomHistory.of(1000, 3, 1)))),
            auto("features.window=8").features(),
            "",
            0);
    ShortList within = new ShortList(auto("features.window=8", "model.epochs=" + epochs));
    ShortList beyond = new ShortList(auto("features.window=8", "model.epochs=" + epochs * 2));

    assertThatCode(() -> within.requireAffordable(family, data)).doesNotThrowAnyException();
    assertThatCode(() -> beyond.requireAffordable(Autoencoder.DENSE, data))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> beyond.requireAffordable(family, data))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(
            "events to learn from x rows x epochs x networks must be at most %d million with model.autoencoder=auto, found %d million. Give fewer events or epochs, or name %s itself"
                .formatted(millions, millions * 2, family.written()));
  }

  private List<Integer> layers(ShortList list, Autoencoder family) throws IOException {
    return detector(list.settings(family), "features.window=8", "model.layers=12,5")
        .model()
        .layers();
  }

  private DetectorConfig auto(String... lines) throws IOException {
    return detector(Map.of("model.autoencoder", "auto"), lines);
  }

  private DetectorConfig detector(Map<String, String> settings, String... lines)
      throws IOException {
    Path file = new TrainingFixture(folder).detector(lines);
    return DetectorFile.read(file, Map.of(), new HashMap<>(settings));
  }
}
