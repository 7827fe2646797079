package dev.weir.detection.detector.file;

import static dev.weir.detection.detector.Autoencoder.ADVERSARIAL;
import static dev.weir.detection.detector.Autoencoder.AUTO;
import static dev.weir.detection.detector.Autoencoder.CONDITIONAL;
import static dev.weir.detection.detector.Autoencoder.CONTRACTIVE;
import static dev.weir.detection.detector.Autoencoder.CONTRASTIVE;
import static dev.weir.detection.detector.Autoencoder.CONVOLUTIONAL;
import static dev.weir.detection.detector.Autoencoder.DENOISING;
import static dev.weir.detection.detector.Autoencoder.HASHING;
import static dev.weir.detection.detector.Autoencoder.MEMORY;
import static dev.weir.detection.detector.Autoencoder.OVERCOMPLETE;
import static dev.weir.detection.detector.Autoencoder.RECURRENT;
import static dev.weir.detection.detector.Autoencoder.SPARSE;
import static dev.weir.detection.detector.Autoencoder.VARIATIONAL;
import static dev.weir.detection.detector.file.Setting.MODEL_BETA;
import static dev.weir.detection.detector.file.Setting.MODEL_CELL;
import static dev.weir.detection.detector.file.Setting.MODEL_CODE_NOISE;
import static dev.weir.detection.detector.file.Setting.MODEL_DISCOUNT;
import static dev.weir.detection.detector.file.Setting.MODEL_DRAWS;
import static dev.weir.detection.detector.file.Setting.MODEL_IMAGE;
import static dev.weir.detection.detector.file.Setting.MODEL_KERNEL;
import static dev.weir.detection.detector.file.Setting.MODEL_LATENT_WEIGHT;
import static dev.weir.detection.detector.file.Setting.MODEL_MEMORY;
import static dev.weir.detection.detector.file.Setting.MODEL_NEIGHBOURS;
import static dev.weir.detection.detector.file.Setting.MODEL_NOISE;
import static dev.weir.detection.detector.file.Setting.MODEL_NOISE_LEVEL;
import static dev.weir.detection.detector.file.Setting.MODEL_PENALTY;
import static dev.weir.detection.detector.file.Setting.MODEL_PROTOTYPES;
import static dev.weir.detection.detector.file.Setting.MODEL_SPARSITY;
import static dev.weir.detection.detector.file.Setting.MODEL_SPARSITY_TARGET;
import static dev.weir.detection.detector.file.Setting.MODEL_TEMPERATURE;

import dev.weir.detection.detector.Autoencoder;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which families of autoencoders read a key that not all of them read. */
public final class FamilyKeys {

  private static final Map<Setting, Set<Autoencoder>> READERS =
      Map.ofEntries(
          readers(MODEL_PENALTY, SPARSE, OVERCOMPLETE, CONTRACTIVE),
          readers(MODEL_SPARSITY, SPARSE),
          readers(MODEL_SPARSITY_TARGET, SPARSE),
          readers(MODEL_NOISE, DENOISING, CONTRASTIVE, MEMORY),
          readers(MODEL_NOISE_LEVEL, DENOISING, CONTRASTIVE, MEMORY),
          // It says what the features are; auto reads no key that tunes one family.
          readers(MODEL_IMAGE, DENOISING, CONVOLUTIONAL, AUTO),
          readers(MODEL_KERNEL, CONVOLUTIONAL),
          readers(MODEL_CELL, RECURRENT),
          readers(MODEL_BETA, VARIATIONAL, CONDITIONAL),
          readers(MODEL_DRAWS, VARIATIONAL, CONDITIONAL),
          readers(MODEL_LATENT_WEIGHT, ADVERSARIAL),
          readers(MODEL_CODE_NOISE, HASHING),
          readers(MODEL_PROTOTYPES, CONTRASTIVE),
          readers(MODEL_TEMPERATURE, CONTRASTIVE),
          readers(MODEL_MEMORY, MEMORY),
          readers(MODEL_NEIGHBOURS, MEMORY),
          readers(MODEL_DISCOUNT, MEMORY));

  private FamilyKeys() {}

  private static Map.Entry<Setting, Set<Autoencoder>> readers(
      Setting setting, Autoencoder... families) {
    return Map.entry(setting, Set.of(families));
  }

  /** Whether a family reads a key. */
  static boolean reads(Autoencoder family, Setting setting) {
    return !READERS.containsKey(setting) || READERS.get(setting).contains(family);
  }

  /** Takes back all keys that a family does not read, where a detector is given that family. */
  public static Map<String, String> takenBack(Autoencoder family) {
    return READERS.keySet().stream()
        .filter(setting -> !reads(family, setting))
        .collect(Collectors.toMap(Setting::key, setting -> ""));
  }

  /** The families that read a key which not all read, as a detector file writes them. */
  static String readersOf(Setting setting) {
    return written(READERS.get(setting)::contains);
  }

  /** {@code a, b, c}: the families of which this holds. */
  static String written(Predicate<Autoencoder> chosen) {
    return Stream.of(Autoencoder.values())
        .filter(chosen)
        .map(Autoencoder::written)
        .collect(Collectors.joining(", "));
  }
}
