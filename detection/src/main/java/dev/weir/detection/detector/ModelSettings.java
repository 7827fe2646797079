package dev.weir.detection.detector;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the model is trained, and where it lies.
 *
 * @param file the trained model, where the detector file names one
 * @param version written into the model's manifest
 * @param autoencoder family, {@code dense}
 * @param layers widths of the encoder down to the bottleneck, each ≥ 1; empty: by the input's width
 * @param epochs ≥ 1
 * @param batch rows in one step, ≥ 1
 * @param learningRate in (0, 1)
 * @param validation share of each file held out, in (0, 0.5]
 * @param patience epochs without improvement before stopping, ≥ 1
 * @param seed of every random choice
 * @param constantFeatures what to do with a feature that has one value in all training events
 */
public record ModelSettings(
    Optional<Path> file,
    String version,
    String autoencoder,
    List<Integer> layers,
    int epochs,
    int batch,
    float learningRate,
    double validation,
    int patience,
    long seed,
    ConstantFeatures constantFeatures) {

  /**
   * A feature that never varies: usually a mistake, sometimes a fault that has not happened yet.
   */
  public enum ConstantFeatures {
    /** Training refuses it. */
    REFUSE,
    /** It stays an input, its standard deviation taken as 1: any other value is then an error. */
    KEEP
  }

  public ModelSettings {
    layers = List.copyOf(layers);
    if (version.isBlank()) {
      throw new IllegalArgumentException("model.version must be non-empty, found ''");
    }
    for (int width : layers) {
      atLeastOne("model.layers", width);
    }
    atLeastOne("model.epochs", epochs);
    atLeastOne("model.batch", batch);
    atLeastOne("model.patience", patience);
    if (!(learningRate > 0 && learningRate < 1)) {
      throw new IllegalArgumentException(
          "model.learningRate must be in (0, 1), found %s".formatted(learningRate));
    }
    if (!(validation > 0 && validation <= 0.5)) {
      throw new IllegalArgumentException(
          "model.validation must be in (0, 0.5], found %s".formatted(validation));
    }
  }

  private static void atLeastOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s must be at least 1, found %d".formatted(key, value));
    }
  }
}
