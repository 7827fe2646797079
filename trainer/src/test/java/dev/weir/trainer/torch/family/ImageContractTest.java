package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.data.DrawnImages;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.ScoredRun;
import dev.weir.trainer.use.ModelSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for whole models of images: two that look at planes of pixels, and one that draws. */
class ImageContractTest {

  private static final Set<String> OUTPUTS =
      Set.of("score", "feature_error", "reconstruction", "latent");

  static Stream<Arguments> modelsOfImages() {
    return Stream.of(new Image(12, 9, 1), new Image(8, 8, 3))
        .flatMap(
            image ->
                Stream.of(
                    Arguments.of(Autoencoder.CONVOLUTIONAL, image),
                    Arguments.of(Autoencoder.DENOISING, image),
                    Arguments.of(Autoencoder.VARIATIONAL, image)));
  }

  @ParameterizedTest
  @MethodSource("modelsOfImages")
  void onnxRuntimeAgreesWithLibTorchInEveryOutput(Autoencoder family, Image image) {
    ModelInputs images = images(image);
    Fit fit = fit(family, image, images);
    FittedModel model = FamilyContractTest.model(family, fit, images);
    ScoredRun expected = ScoredRun.of(model, images);

    Map<String, float[]> found = outputs(FamilyContractTest.bytes(model, images), images);
    assertThat(fit.best().validationLoss()).isLessThan(0.9 * images.meanSquare());
    assertClose(found.get("score"), expected.scores());
    assertClose(found.get("feature_error"), expected.shares());
    assertClose(found.get("latent"), expected.latent());
    assertClose(standardised(found.get("reconstruction"), images), expected.reconstruction());
  }

  @ParameterizedTest
  @MethodSource("modelsOfImages")
  void aScoreIsTheSameBitsAloneAndInAChunk(Autoencoder family, Image image) throws OrtException {
    ModelInputs images = images(image);
    FittedModel model = FamilyContractTest.model(family, fit(family, image, images), images);
    byte[] file = FamilyContractTest.bytes(model, images);

    assertThat(FamilyContractTest.scores(file, images, 1))
        .isEqualTo(FamilyContractTest.scores(file, images, 20));
  }

  private static ModelInputs images(Image image) {
    return DrawnImages.inputs(image.height(), image.width(), image.channels());
  }

  private static Fit fit(Autoencoder family, Image image, ModelInputs images) {
    return new Fitting(new FitPolicy(List.of(), 8, 32, 0.01, 8, 1), images, images)
        .run(TestFamilies.of(family, image), epoch -> {});
  }

  private static Map<String, float[]> outputs(byte[] file, ModelInputs images) {
    int length = images.length();
    float[] raw = new float[images.size() * length];
    for (int i = 0; i < images.size(); i++) {
      images.samples().copyInput(i, images.schema().blocks(), raw, i * length);
    }
    try (ModelSession session = new ModelSession(file)) {
      return session.run(images.size(), Map.of("features", raw), OUTPUTS);
    }
  }

  /** Pixels in raw units as the network sees them. */
  private static float[] standardised(float[] raw, ModelInputs images) {
    Standardisation usual = images.encoding().values().standardisation();
    float[] standard = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      int pixel = i % images.length();
      standard[i] = (raw[i] - usual.mean()[pixel]) / usual.deviation()[pixel];
    }
    return standard;
  }

  private static void assertClose(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i])
          .isCloseTo(expected[i], within(1e-5f * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
