package dev.weir.detection.detector.file;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ModelSettings;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.FamilySettings;
import dev.weir.detection.features.FeatureSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads how the model is trained, and where it lies: the {@code model.} keys and {@code labels}.
 */
final class ModelReader {

  private final SettingReader settings;
  private final Function<String, Path> path;

  /**
   * @param path of what a detector file names
   */
  ModelReader(SettingReader settings, Function<String, Path> path) {
    this.settings = settings;
    this.path = path;
  }

  /**
   * @param features null where they could not be read
   * @param taken fields that cannot be labels
   */
  ModelSettings read(FeatureSchema features, List<String> taken) {
    FamilyReader family = new FamilyReader(settings);
    Optional<Autoencoder> autoencoder = family.family();
    FamilySettings familySettings = family.settings();
    List<Integer> layers =
        settings.optional(Setting.MODEL_LAYERS, Values::integers).orElse(List.of());
    if (autoencoder.isPresent() && features != null && familySettings != null) {
      new FamilyNeeds(settings, features, familySettings).check(autoencoder.get(), layers);
    }
    ScoreChoice score =
        autoencoder.map(chosen -> new ScoreReader(settings).read(chosen, features)).orElse(null);
    return settings.attempt(
        () ->
            new ModelSettings(
                settings.optional(Setting.MODEL_FILE).map(path),
                settings.text(Setting.MODEL_VERSION),
                autoencoder.orElse(Autoencoder.DENSE),
                familySettings,
                layers,
                settings.value(Setting.MODEL_EPOCHS, Values::integer),
                settings.value(Setting.MODEL_BATCH, Values::integer),
                settings.value(Setting.MODEL_LEARNING_RATE, Values::decimal).floatValue(),
                settings.value(Setting.MODEL_VALIDATION, Values::decimal),
                settings.value(Setting.MODEL_PATIENCE, Values::integer),
                settings.value(Setting.MODEL_SEED, Values::longInteger),
                settings.value(Setting.MODEL_ENSEMBLE, Values::integer),
                settings.value(
                    Setting.FEATURES_CONSTANT,
                    text -> Values.oneOf(ModelSettings.ConstantFeatures.class, text)),
                settings.value(
                    Setting.FEATURES_STANDARDISE,
                    text -> Values.oneOf(ModelSettings.Standardise.class, text)),
                settings.value(Setting.FEATURES_CLIP, Values::decimal).floatValue(),
                score,
                labels(taken)));
  }

  private Optional<String> labels(List<String> taken) {
    Optional<String> field = settings.optional(Setting.LABELS);
    if (field.filter(taken::contains).isPresent()) {
      settings.problem(
          "labels must be a field that is no feature, entity or time, found '%s'"
              .formatted(field.get()));
    }
    return field;
  }
}
