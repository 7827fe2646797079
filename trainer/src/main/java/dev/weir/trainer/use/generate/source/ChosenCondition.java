package dev.weir.trainer.use.generate.source;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What of the features that a model is told the user has chosen for all synthetic events. */
public final class ChosenCondition {

  private final List<Feature> told;
  private final Map<Integer, Float> values = new TreeMap<>();
  private final String text;

  /**
   * @param options value by the name of a feature
   * @throws InvalidConfigurationException if a feature is not told, or cannot have the value
   */
  public ChosenCondition(Map<String, String> options, FeatureSchema schema) {
    this.told = IntStream.of(schema.toldPlaces()).mapToObj(schema.features()::get).toList();
    this.text = String.join(", ", options.entrySet().stream().map(Object::toString).toList());
    List<String> problems = new ArrayList<>();
    options.forEach(
        (name, value) -> {
          int place = told.stream().map(Feature::name).toList().indexOf(name);
          if (place < 0) {
            problems.add(
                "--condition must name features of the model's model.condition, one or more of %s, found '%s'"
                    .formatted(schema.condition(), name));
          } else {
            read(told.get(place), value, problems).ifPresent(read -> values.put(place, read));
          }
        });
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("command line", problems);
    }
  }

  /** For people: {@code status=OPEN}; empty where nothing was chosen. */
  public String text() {
    return text;
  }

  /** Whether nothing is left to draw. */
  boolean complete() {
    return values.size() == told.size();
  }

  /** Whether values have the categories that were chosen; no two numbers need be equal. */
  boolean fits(float[] values) {
    return this.values.entrySet().stream()
        .allMatch(
            chosen ->
                !told.get(chosen.getKey()).categorical()
                    || values[chosen.getKey()] == chosen.getValue());
  }

  /** The same values with those chosen in their places. */
  public float[] over(float[] values) {
    float[] changed = values.clone();
    this.values.forEach((place, value) -> changed[place] = value);
    return changed;
  }

  private static Optional<Float> read(Feature feature, String text, List<String> problems) {
    Optional<Float> value =
        feature.categorical() ? category(feature, text) : number(text).filter(feature::allows);
    if (value.isEmpty()) {
      problems.add(
          "--condition %s must be %s, found '%s'".formatted(feature.name(), range(feature), text));
    }
    return value;
  }

  private static String range(Feature feature) {
    return feature
        .categories()
        .map(list -> "one of %s or %s".formatted(list.known(), Categories.OTHER))
        .orElseGet(() -> "a number in [%s, %s]".formatted(feature.minimum(), feature.maximum()));
  }

  private static Optional<Float> category(Feature feature, String text) {
    List<String> known = feature.categories().orElseThrow().known();
    int number = text.equals(Categories.OTHER) ? known.size() : known.indexOf(text);
    return number < 0 ? Optional.empty() : Optional.of((float) number);
  }

  private static Optional<Float> number(String text) {
    try {
      return Optional.of(Float.parseFloat(text)).filter(value -> Float.isFinite(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
