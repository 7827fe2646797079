package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingDataReader;
import dev.weir.trainer.fit.Epoch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stop leaves of a choice among families. */
class FamilyChoiceTest {

  @TempDir Path folder;

  private Path detector;
  private TrainingData data;
  private boolean stopped;
  private final FamilyChoice choice = new FamilyChoice(() -> stopped);

  @BeforeEach
  void readEvents() throws IOException {
    TrainingFixture fixture = new TrainingFixture(folder);
    detector = fixture.detector("model.epochs=4");
    DetectorConfig read = DetectorFile.read(detector, Map.of(), Map.of());
    data =
        new TrainingDataReader(read)
            .read(List.of(fixture.events()), Selection.everything(), Optional.empty(), n -> {});
  }

  @Test
  void aStopKeepsTheBestSoFarAndSaysWhatWasNotReached() throws IOException {
    choice.attempt(Autoencoder.PCA, family -> train(family, 9));
    choice.attempt(Autoencoder.DENSE, family -> train(family, 2));
    choice.attempt(Autoencoder.DENOISING, FamilyChoiceTest::unreached);

    assertThat(choice.lines().get(2)).startsWith("  pca ").doesNotContain("stopped");
    assertThat(choice.lines().get(3))
        .startsWith("  dense ")
        .endsWith("; stopped by a signal after epoch 2");
    assertThat(choice.lines().get(4))
        .isEqualTo("  denoising      not reached: stopped by a signal");
    assertThat(choice.best().manifest().family()).isIn("pca", "dense");
  }

  @Test
  void aStopBeforeTheFirstModelStillLeavesOne() throws IOException {
    stopped = true;
    choice.attempt(Autoencoder.PCA, FamilyChoiceTest::refused);
    choice.attempt(Autoencoder.DENSE, family -> train(family, 1));
    choice.attempt(Autoencoder.DENOISING, FamilyChoiceTest::unreached);

    assertThat(choice.best().manifest().family()).isEqualTo("dense");
    assertThat(choice.best().fits().get(0).epochs()).hasSize(1);
  }

  @Test
  void aNetworkThatGoesStepByStepMustGiveEventsBackAsWellAsDense() throws IOException {
    choice.attempt(Autoencoder.DENSE, family -> train(family, 9));
    choice.attempt(Autoencoder.RECURRENT, family -> train(Autoencoder.DENSE, 9, "1"));
    choice.attempt(Autoencoder.CONVOLUTIONAL, family -> train(Autoencoder.PCA, 9));

    assertThat(choice.lines().get(3))
        .startsWith("  recurrent      left out: held-out loss must be at most ")
        .contains(", that of dense, found ");
    assertThat(choice.lines().get(4)).matches("  convolutional +0\\.\\d{3} .*");
  }

  @Test
  void withoutAnyModelTheReasonsAreTold() throws IOException {
    choice.attempt(Autoencoder.PCA, FamilyChoiceTest::refused);

    assertThatThrownBy(choice::best)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("not for these inputs");
  }

  /**
   * @param epochs after which someone presses Ctrl-C
   */
  private TrainedModel train(Autoencoder family, int epochs) {
    return train(family, epochs, "4");
  }

  private TrainedModel train(Autoencoder family, int epochs, String most) {
    Map<String, String> overrides =
        Map.of("model.autoencoder", family.written(), "model.epochs", most);
    DetectorConfig settings = DetectorFile.read(detector, Map.of(), overrides);
    return new Training(settings, data)
        .run(
            new Training.Listener() {
              @Override
              public void after(int network, Epoch epoch) {
                stopped |= epoch.number() == epochs;
              }

              @Override
              public boolean stops() {
                return stopped;
              }
            });
  }

  private static TrainedModel refused(Autoencoder family) {
    throw new InvalidConfigurationException("not for these inputs");
  }

  private static TrainedModel unreached(Autoencoder family) {
    throw new AssertionError(family + " must not be trained after a stop");
  }
}
