package dev.weir.detection.detector.file;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.AdversarialSettings;
import dev.weir.detection.detector.family.ContrastiveSettings;
import dev.weir.detection.detector.family.ConvolutionalSettings;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.detection.detector.family.FamilySettings;
import dev.weir.detection.detector.family.HashingSettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.detection.detector.family.MemorySettings;
import dev.weir.detection.detector.family.RecurrentSettings;
import dev.weir.detection.detector.family.RecurrentSettings.Cell;
import dev.weir.detection.detector.family.SparseSettings;
import dev.weir.detection.detector.family.SparseSettings.Sparsity;
import dev.weir.detection.detector.family.VariationalSettings;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads which family of autoencoders a detector wants, and the keys of that family. */
final class FamilyReader {

  private final SettingReader settings;

  FamilyReader(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * The family, keys that it does not read being problems; empty where there is none of the name.
   */
  Optional<Autoencoder> family() {
    Optional<Autoencoder> family =
        settings.optional(Setting.MODEL_AUTOENCODER, text -> Values.oneOf(Autoencoder.class, text));
    family.ifPresent(this::check);
    return family;
  }

  private void check(Autoencoder family) {
    Stream.of(Setting.values())
        .filter(setting -> settings.given(setting) && !FamilyKeys.reads(family, setting))
        .forEach(setting -> settings.problem(foreign(setting, family)));
    if (!family.conditioned() && settings.given(Setting.MODEL_CONDITION)) {
      settings.problem(
          "model.condition must be given only with a family that looks at it, found model.autoencoder=%s"
              .formatted(family.written()));
    }
    if (family == Autoencoder.CONDITIONAL
        && !settings.given(Setting.MODEL_CONDITION)
        && !settings.given(Setting.FEATURES_CLOCK)) {
      settings.problem(
          "model.condition or features.clock must be given with model.autoencoder=conditional, found neither. Without a condition take model.autoencoder=variational");
    }
  }

  FamilySettings settings() {
    DenoisingSettings denoising = denoising();
    SparseSettings sparse = sparse();
    VariationalSettings variational = variational();
    AdversarialSettings adversarial = adversarial();
    ConvolutionalSettings convolutional = convolutional();
    RecurrentSettings recurrent = recurrent();
    MemorySettings memory = memory();
    HashingSettings hashing = hashing();
    ContrastiveSettings contrastive = contrastive();
    return settings.attempt(
        () ->
            new FamilySettings(
                penalty(),
                denoising,
                sparse,
                variational,
                adversarial,
                convolutional,
                recurrent,
                memory,
                hashing,
                contrastive));
  }

  private OptionalDouble penalty() {
    return settings
        .optional(Setting.MODEL_PENALTY, Values::decimal)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private DenoisingSettings denoising() {
    return settings.attempt(
        () ->
            new DenoisingSettings(
                settings.value(Setting.MODEL_NOISE, text -> Values.oneOf(Noise.class, text)),
                settings.value(Setting.MODEL_NOISE_LEVEL, Values::decimal)));
  }

  private SparseSettings sparse() {
    Sparsity sparsity =
        settings.value(Setting.MODEL_SPARSITY, text -> Values.oneOf(Sparsity.class, text));
    if (sparsity != Sparsity.KL && settings.given(Setting.MODEL_SPARSITY_TARGET)) {
      settings.problem("model.sparsityTarget must be given only with model.sparsity=kl, found l1");
    }
    return settings.attempt(
        () ->
            new SparseSettings(
                sparsity, settings.value(Setting.MODEL_SPARSITY_TARGET, Values::decimal)));
  }

  private VariationalSettings variational() {
    return settings.attempt(
        () ->
            new VariationalSettings(
                settings.value(Setting.MODEL_BETA, Values::decimal),
                settings.value(Setting.MODEL_DRAWS, Values::integer)));
  }

  private AdversarialSettings adversarial() {
    return settings.attempt(
        () ->
            new AdversarialSettings(settings.value(Setting.MODEL_LATENT_WEIGHT, Values::decimal)));
  }

  private ConvolutionalSettings convolutional() {
    return settings.attempt(
        () ->
            new ConvolutionalSettings(
                settings.value(Setting.MODEL_KERNEL, Values::integer),
                settings.optional(Setting.MODEL_IMAGE, Image::parse)));
  }

  private RecurrentSettings recurrent() {
    return new RecurrentSettings(
        settings.value(Setting.MODEL_CELL, text -> Values.oneOf(Cell.class, text)));
  }

  private HashingSettings hashing() {
    return settings.attempt(
        () -> new HashingSettings(settings.value(Setting.MODEL_CODE_NOISE, Values::decimal)));
  }

  private ContrastiveSettings contrastive() {
    return settings.attempt(
        () ->
            new ContrastiveSettings(
                settings.value(Setting.MODEL_TEMPERATURE, Values::decimal),
                settings.value(Setting.MODEL_PROTOTYPES, Values::integer)));
  }

  private MemorySettings memory() {
    return settings.attempt(
        () ->
            new MemorySettings(
                settings.value(Setting.MODEL_MEMORY, Values::integer),
                settings.value(Setting.MODEL_NEIGHBOURS, Values::integer),
                settings.value(Setting.MODEL_DISCOUNT, Values::decimal)));
  }

  private static String foreign(Setting setting, Autoencoder family) {
    return "%s must be given only with model.autoencoder=%s, found %s"
        .formatted(setting.key(), FamilyKeys.readersOf(setting), family.written());
  }
}
