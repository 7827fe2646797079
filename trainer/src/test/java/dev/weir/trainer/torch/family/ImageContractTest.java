package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.data.DrawnImages;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.Fitting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for whole models of images: two that look at planes of pixels, and one that draws. */
class ImageContractTest {

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

    assertThat(fit.best().validationLoss()).isLessThan(0.9 * images.meanSquare());
    FamilyContractTest.assertAgreement(model, images);
  }

  @ParameterizedTest
  @MethodSource("modelsOfImages")
  void aScoreIsTheSameBitsAloneAndInAChunk(Autoencoder family, Image image) {
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
}
