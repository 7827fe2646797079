package dev.weir.detection.detector.file;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.SurprisalChoice;
import dev.weir.detection.features.FeatureSchema;
import java.util.List;

/** Reads what a model makes of an event's errors: the {@code model.score} keys. */
final class ScoreReader {

  private static final List<Setting> OF_SURPRISAL =
      List.of(Setting.MODEL_SCORE_EXPERTS, Setting.MODEL_SCORE_COMBINE, Setting.MODEL_SCORE_WEIGHT);

  private final SettingReader settings;

  ScoreReader(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * @param schema what experts are features of; null where it could not be read
   */
  ScoreChoice read(Autoencoder family, FeatureSchema schema) {
    ScoreChoice.Kind kind = kind(family);
    requireOnlyWith(ScoreChoice.Kind.PROBABILITY, kind, Setting.MODEL_DRAWS);
    requireOnlyWith(ScoreChoice.Kind.TOP_K, kind, Setting.MODEL_SCORE_K);
    OF_SURPRISAL.forEach(key -> requireOnlyWith(ScoreChoice.Kind.SURPRISAL, kind, key));
    SurprisalChoice surprisal = surprisal();
    if (schema != null && surprisal != null) {
      surprisal.experts().forEach(expert -> requireNumeric(expert, schema));
    }
    return settings.attempt(
        () ->
            new ScoreChoice(
                kind, settings.value(Setting.MODEL_SCORE_K, Values::integer), surprisal));
  }

  private ScoreChoice.Kind kind(Autoencoder family) {
    ScoreChoice.Kind kind =
        settings.given(Setting.MODEL_SCORE)
            ? settings.value(
                Setting.MODEL_SCORE, text -> Values.oneOf(ScoreChoice.Kind.class, text))
            : family.score();
    if (kind == ScoreChoice.Kind.PROBABILITY && family.score() != kind) {
      settings.problem(
          "model.score=probability must be given only with model.autoencoder=%s, found %s. Take model.score=standardised, which is the same of one reconstruction"
              .formatted(FamilyKeys.written(each -> each.score() == kind), family.written()));
    }
    requireDistance(family, kind);
    return kind;
  }

  private void requireDistance(Autoencoder family, ScoreChoice.Kind kind) {
    ScoreChoice.Kind distance = ScoreChoice.Kind.DISTANCE;
    if (family.score() == distance && kind != distance) {
      settings.problem(
          "model.score must be distance with model.autoencoder=%s, found %s"
              .formatted(family.written(), kind));
    }
    if (family.score() != distance && kind == distance) {
      settings.problem(
          "model.score=distance must be given only with model.autoencoder=%s, found %s"
              .formatted(FamilyKeys.written(each -> each.score() == distance), family.written()));
    }
  }

  private SurprisalChoice surprisal() {
    return settings.attempt(
        () ->
            new SurprisalChoice(
                settings.optional(Setting.MODEL_SCORE_EXPERTS, Values::names).orElse(List.of()),
                settings.value(
                    Setting.MODEL_SCORE_COMBINE,
                    text -> Values.oneOf(SurprisalChoice.Combination.class, text)),
                settings.value(Setting.MODEL_SCORE_WEIGHT, Values::decimal)));
  }

  private void requireOnlyWith(ScoreChoice.Kind reader, ScoreChoice.Kind kind, Setting key) {
    if (kind != reader && settings.given(key)) {
      settings.problem(
          "%s must be given only with model.score=%s, found %s".formatted(key.key(), reader, kind));
    }
  }

  private void requireNumeric(String expert, FeatureSchema schema) {
    int place = schema.rowNames().indexOf(expert);
    boolean categorical =
        place >= 0
            && place < schema.features().size()
            && schema.features().get(place).categorical();
    if (place < 0 || categorical) {
      settings.problem(
          "model.score.experts must name numeric features among %s, found '%s'"
              .formatted(schema.rowNames(), expert));
    }
    if (schema.condition().contains(expert)) {
      settings.problem(
          "model.score.experts must not name a feature of model.condition, found '%s'"
              .formatted(expert));
    }
  }
}
