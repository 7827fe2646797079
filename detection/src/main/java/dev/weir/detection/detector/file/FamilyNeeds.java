package dev.weir.detection.detector.file;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.detection.detector.family.FamilySettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.detection.features.FeatureSchema;
import java.util.List;
import java.util.Optional;

/** What families need of the rows of an input and of their layers, as far as no data are needed. */
final class FamilyNeeds {

  private final SettingReader settings;
  private final FeatureSchema schema;
  private final FamilySettings family;

  FamilyNeeds(SettingReader settings, FeatureSchema schema, FamilySettings family) {
    this.settings = settings;
    this.schema = schema;
    this.family = family;
  }

  /**
   * @param layers as configured; empty where the family chooses them
   */
  void check(Autoencoder autoencoder, List<Integer> layers) {
    if (family.convolutional() == null || family.denoising() == null) {
      return;
    }
    Optional<Image> image = family.convolutional().image();
    image.ifPresent(this::requirePixels);
    switch (autoencoder) {
      case PCA ->
          require(
              layers.size() <= 1,
              "model.layers must be one width for model.autoencoder=pca, found %s",
              layers);
      case CONVOLUTIONAL -> requireForConvolutions(image, layers);
      case RECURRENT -> requireForRecurrence(layers);
      default -> {
        if (settings.given(Setting.MODEL_NOISE) && family.denoising().noise() == Noise.SHIFT) {
          requireForShift(image);
        }
      }
    }
  }

  private void requireForConvolutions(Optional<Image> image, List<Integer> layers) {
    if (image.isPresent()) {
      requireKernel(
          Math.min(image.get().height(), image.get().width()), "the shorter side of model.image");
    } else if (schema.window() < 2) {
      settings.problem(
          "features.window must be at least 2 for model.autoencoder=convolutional, found %d. Set it, or model.image where features are pixels"
              .formatted(schema.window()));
    } else {
      requireKernel(schema.window(), "the rows of features.window");
    }
    require(
        layers.size() != 1,
        "model.layers must be the channels of at least one convolution and the width of the bottleneck for model.autoencoder=convolutional, found %s",
        layers);
  }

  private void requireKernel(int most, String of) {
    require(
        family.convolutional().kernel() <= most,
        "model.kernel must be in [1, %d], %s, found %d. Take a smaller kernel, or enlarge what it moves over",
        most,
        of,
        family.convolutional().kernel());
  }

  private void requireForRecurrence(List<Integer> layers) {
    require(
        schema.window() >= 2,
        "features.window must be at least 2 for model.autoencoder=recurrent, found %d. Set it, or take model.autoencoder=dense",
        schema.window());
    require(
        layers.isEmpty() || layers.size() == 2,
        "model.layers must be two widths, of the cell and of the bottleneck, for model.autoencoder=recurrent, found %s",
        layers);
  }

  private void requireForShift(Optional<Image> image) {
    if (image.isEmpty()) {
      require(
          schema.window() >= 2,
          "features.window must be at least 2 for model.noise=shift, found %d. Set it, or model.image where features are pixels",
          schema.window());
      require(
          schema.scales().size() == 1,
          "features.scales must be 1 for model.noise=shift, found %s",
          schema.scales());
    }
  }

  private void requirePixels(Image image) {
    try {
      image.requirePixels(schema.window(), schema.inputLength());
    } catch (InvalidConfigurationException e) {
      settings.problem(e.getMessage());
    }
  }

  private void require(boolean holds, String problem, Object... values) {
    if (!holds) {
      settings.problem(problem.formatted(values));
    }
  }
}
