package dev.weir.detection.features;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model reads: named features in a fixed order, and how many rows of one entity's history
 * make one input.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param features D features, D ≥ 1, names unique; their order is the order of every feature vector
 * @param window W, rows in one input, in [1, 4096]; 1 is a row model. Rows run from the oldest to
 *     the newest; rows an entity does not have yet are NaN, which is to say missing
 */
public record FeatureSchema(List<Feature> features, int window) implements EventFields {

  public FeatureSchema {
    features = List.copyOf(features);
    List<String> problems = new ArrayList<>();
    if (features.isEmpty()) {
      problems.add("features must name at least one feature, found none");
    }
    if (window < 1 || window > 4096) {
      problems.add("features.window must be in [1, 4096], found %d".formatted(window));
    }
    Set<String> seen = new HashSet<>();
    for (Feature feature : features) {
      if (!seen.add(feature.name())) {
        problems.add("features must be unique, found '%s' twice".formatted(feature.name()));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** D: values in one row. */
  public int width() {
    return features.size();
  }

  /** W · D: values in one model input. */
  public int inputLength() {
    return window * features.size();
  }

  @Override
  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  @Override
  public List<Optional<Categories>> categories() {
    return features.stream().map(Feature::lookup).toList();
  }

  /** The same with nothing learnt: what a detector file says of it. */
  public FeatureSchema unlearnt() {
    return withFeatures(
        features.stream().map(f -> f.withCategories(c -> CategoryList.unlearnt(1))).toList());
  }

  /** The same of other features. */
  public FeatureSchema withFeatures(List<Feature> others) {
    return new FeatureSchema(others, window);
  }

  /**
   * Refuses values outside a feature's range, a missing value of a feature that must not miss, and
   * an event that has no value at all.
   */
  @Override
  public void check(float[] values, int offset) throws BadEventException {
    int present = 0;
    for (int f = 0; f < features.size(); f++) {
      float value = values[offset + f];
      features.get(f).check(value);
      if (!Float.isNaN(value)) {
        present++;
      }
    }
    if (present == 0) {
      throw new BadEventException(
          BadEventException.Stage.FEATURES,
          "Event must have a value for at least one of %d features, found none"
              .formatted(features.size()));
    }
  }

  /**
   * First 16 hex digits of the SHA-256 of the schema's canonical text. Two schemas with equal
   * fingerprints feed the same numbers to a model.
   */
  public String fingerprint() {
    StringBuilder text = new StringBuilder("window=").append(window).append('\n');
    for (Feature feature : features) {
      text.append(feature.name())
          .append('\t')
          .append(feature.minimum())
          .append('\t')
          .append(feature.maximum())
          .append('\t')
          .append(feature.missing());
      feature.categories().ifPresent(list -> text.append(told(list)));
      text.append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static String told(CategoryList categories) {
    return "\tCATEGORICAL\t" + String.join("\t", categories.known());
  }
}
