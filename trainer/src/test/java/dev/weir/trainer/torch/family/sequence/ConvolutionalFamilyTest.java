package dev.weir.trainer.torch.family.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.family.ConvolutionalSettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.data.DrawnImages;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionalFamilyTest {

  @Test
  void everyInputIsGivenBackAtItsLength() {
    for (int window = 3; window < 9; window++) {
      ModelInputs inputs = RelatedHistory.inputs(window, 3);
      long[] shape = {inputs.size(), inputs.length()};

      assertThat(reconstructionShape(alongTime(3), inputs)).isEqualTo(shape);
    }
  }

  @ParameterizedTest
  @CsvSource({"12, 9, 1", "8, 8, 3"})
  void learnsImages(int height, int width, int channels) {
    ModelInputs images = DrawnImages.inputs(height, width, channels);
    Fit fit =
        new Fitting(new FitPolicy(List.of(8, 16, 24), 25, 32, 0.01, 25, 1), images, images)
            .run(over(3, new Image(height, width, channels)), epoch -> {});

    assertThat(fit.best().validationLoss()).isLessThan(0.6 * images.meanSquare());
  }

  @Test
  void anImageIsMovedOverInTwoDirections() {
    ModelInputs images = DrawnImages.inputs(12, 9, 1);

    assertThat(described(over(3, new Image(12, 9, 1)), images, List.of(4, 6, 5)))
        .isEqualTo("conv4-conv6-5-54-deconv4-deconv1");
  }

  @Test
  void featuresMustBeTheImagesPixels() {
    ModelInputs images = DrawnImages.inputs(8, 8, 1);

    assertThatThrownBy(() -> over(3, new Image(28, 28, 1)).create(List.of(), images))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("features must be the 784 values of model.image=28x28, found 64");
    assertThatThrownBy(
            () -> over(3, new Image(2, 2, 3)).create(List.of(), RelatedHistory.inputs(4, 3)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("features.window must be 1 with model.image, found 4");
  }

  private static Family alongTime(int kernel) {
    return new ConvolutionalFamily(new ConvolutionalSettings(kernel, Optional.empty()));
  }

  private static Family over(int kernel, Image image) {
    return new ConvolutionalFamily(new ConvolutionalSettings(kernel, Optional.of(image)));
  }

  private static long[] reconstructionShape(Family family, ModelInputs inputs) {
    return LibTorch.within(
        () -> {
          TorchModel model = family.create(List.of(), inputs);
          return Tensors.shape(model.reconstruct(TestInputs.of(inputs)));
        });
  }

  private static String described(Family family, ModelInputs inputs, List<Integer> layers) {
    return LibTorch.within(
        () -> ((SequenceModel) family.create(layers, inputs)).network().describe());
  }
}
