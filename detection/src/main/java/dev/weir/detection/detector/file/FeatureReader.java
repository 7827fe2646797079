package dev.weir.detection.detector.file;

import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.Feature.Missing;
import java.util.Locale;
import java.util.Optional;

/** Reads the keys of one feature. */
final class FeatureReader {

  private static final float[] ANY = {Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};

  private final SettingReader settings;

  FeatureReader(SettingReader settings) {
    this.settings = settings;
  }

  private enum Type {
    NUMERIC,
    CATEGORICAL
  }

  /**
   * @throws IllegalArgumentException if the keys do not go together
   */
  Feature read(String name) {
    Missing missing =
        settings
            .optional(FeatureSetting.MISSING, name, text -> Values.oneOf(Missing.class, text))
            .orElse(Missing.MEAN);
    Optional<Type> type =
        settings.optional(FeatureSetting.TYPE, name, text -> Values.oneOf(Type.class, text));
    if (type.isEmpty()) {
      // Nothing is known of the keys that go with it, nor of those that need a number.
      return Feature.numeric(name);
    }
    return type.get() == Type.NUMERIC ? numeric(name, missing) : categorical(name, missing);
  }

  private Feature numeric(String name, Missing missing) {
    refuse(FeatureSetting.CATEGORIES, name, Type.CATEGORICAL);
    float[] range = settings.optional(FeatureSetting.RANGE, name, Values::range).orElse(ANY);
    return new Feature(name, range[0], range[1], missing);
  }

  private Feature categorical(String name, Missing missing) {
    refuse(FeatureSetting.RANGE, name, Type.NUMERIC);
    int most = settings.optional(FeatureSetting.CATEGORIES, name, Values::integer).orElse(1);
    return Feature.categorical(name, missing, CategoryList.unlearnt(most));
  }

  private void refuse(FeatureSetting setting, String feature, Type needed) {
    if (settings.given(setting, feature)) {
      settings.problem(
          "%s must be given only with %s=%s"
              .formatted(
                  setting.key(feature),
                  FeatureSetting.TYPE.key(feature),
                  needed.name().toLowerCase(Locale.ROOT)));
    }
  }
}
