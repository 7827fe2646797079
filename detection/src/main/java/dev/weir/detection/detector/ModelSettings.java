package dev.weir.detection.detector;

import dev.weir.detection.detector.family.FamilySettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the model is trained, and where it lies.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param file the trained model, where the detector file names one
 * @param version written into the model's manifest
 * @param autoencoder family
 * @param family what only some families read
 * @param layers widths of the encoder down to the bottleneck, each ≥ 1; empty: by the input's width
 * @param epochs ≥ 1
 * @param batch rows in one step, ≥ 1
 * @param learningRate in (0, 1)
 * @param validation share of each file held out, in (0, 0.5]
 * @param patience epochs without improvement before stopping, ≥ 1
 * @param seed of every random choice
 * @param ensemble networks that the model averages, with the seeds from {@code seed} on, in [1,
 *     16]; 1 for principal components, which have no seed
 * @param constantFeatures what to do with a feature that has one value in all training events
 * @param standardise what numbers are standardised by
 * @param clip standard deviations from its mean that a value is taken for at most, in [1, 1000]
 * @param score what the graph makes of the reconstruction's errors
 * @param labels field that says of some events what they were; empty: nothing is learnt from labels
 */
public record ModelSettings(
    Optional<Path> file,
    String version,
    Autoencoder autoencoder,
    FamilySettings family,
    List<Integer> layers,
    int epochs,
    int batch,
    float learningRate,
    double validation,
    int patience,
    long seed,
    int ensemble,
    ConstantFeatures constantFeatures,
    Standardise standardise,
    float clip,
    ScoreChoice score,
    Optional<String> labels) {

  /**
   * A feature that never varies: usually a mistake, sometimes a fault that has not happened yet.
   */
  public enum ConstantFeatures {
    /** Training refuses it. */
    REFUSE,
    /** It stays an input, its standard deviation taken as 1: any other value is then an error. */
    KEEP
  }

  /** Whose mean and deviation a number is standardised by. */
  public enum Standardise {
    /** Its feature's own. */
    EACH,
    /** Those of all numbers, which then have one unit. */
    TOGETHER
  }

  private static final int LARGEST_ENSEMBLE = 16;
  private static final int FARTHEST = 1000;

  public ModelSettings {
    layers = List.copyOf(layers);
    List<String> problems = new ArrayList<>();
    require(!version.isBlank(), "model.version must be non-empty, found ''", problems);
    for (int width : layers) {
      require(
          width >= 1,
          "model.layers must be widths of at least 1, found %d. Without the key they are chosen"
              .formatted(width),
          problems);
    }
    requireAtLeastOne("model.epochs", epochs, problems);
    requireAtLeastOne("model.batch", batch, problems);
    requireAtLeastOne("model.patience", patience, problems);
    require(
        learningRate > 0 && learningRate < 1,
        "model.learningRate must be in (0, 1), found " + learningRate,
        problems);
    require(
        validation > 0 && validation <= 0.5,
        "model.validation must be in (0, 0.5], found " + validation,
        problems);
    require(
        clip >= 1 && clip <= FARTHEST,
        "features.clip must be in [1, %d], found %s".formatted(FARTHEST, clip),
        problems);
    require(
        ensemble >= 1 && ensemble <= LARGEST_ENSEMBLE,
        "model.ensemble must be in [1, %d], found %d".formatted(LARGEST_ENSEMBLE, ensemble),
        problems);
    require(
        ensemble == 1 || autoencoder != Autoencoder.PCA,
        "model.ensemble must be 1 with model.autoencoder=pca, the same for every seed, found %d"
            .formatted(ensemble),
        problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private static void requireAtLeastOne(String key, int value, List<String> problems) {
    require(value >= 1, "%s must be at least 1, found %d".formatted(key, value), problems);
  }

  private static void require(boolean holds, String problem, List<String> problems) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
