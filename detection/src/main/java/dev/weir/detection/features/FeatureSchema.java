package dev.weir.detection.features;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a model reads: named features in a fixed order, how an entity's rows make one input, and
 * which features and cycles of the clock are its condition. An input has R = S · W rows of D
 * values, see {@link RowBlocks}; rows an entity does not have yet are NaN, which is to say missing.
 *
 * <p>Several problems at once are reported in one exception, a line of its message each.
 *
 * @param features at least one, names unique; their order is the order of every row
 * @param window W, in [1, 4096]; 1 is a row model
 * @param scales S scales σ, strictly rising from 1, σ · W ≤ 4096; null, as in manifests older than
 *     this, is 1 alone
 * @param clock cycles whose phases are the condition; null is none
 * @param relative features whose values against the entity's own running mean are features too,
 *     behind the given ones; null is none
 * @param condition features that the model is told of the newest row and does not give back, never
 *     all of them; null is none
 */
public record FeatureSchema(
    List<Feature> features,
    int window,
    List<Integer> scales,
    List<ClockCycle> clock,
    List<String> relative,
    List<String> condition)
    implements EventFields {

  public FeatureSchema {
    features = List.copyOf(features);
    scales = scales == null ? List.of(1) : List.copyOf(scales);
    clock = clock == null ? List.of() : List.copyOf(clock);
    relative = relative == null ? List.of() : List.copyOf(relative);
    condition = condition == null ? List.of() : List.copyOf(condition);
    SchemaChecks checks = new SchemaChecks();
    checks.features(features, relative);
    checks.scales(window, scales);
    checks.clock(clock);
    checks.condition(features, condition);
    checks.conclude();
  }

  /** Rows as they are, no condition. */
  public FeatureSchema(List<Feature> features, int window) {
    this(features, window, null, null, null, null);
  }

  /** The same with other cycles of the clock. */
  public FeatureSchema withClock(List<ClockCycle> cycles) {
    return new FeatureSchema(features, window, scales, cycles, relative, condition);
  }

  /** D: values in one row of an input. */
  public int width() {
    return features.size() + relative.size();
  }

  /** R: rows of one input. */
  public int rows() {
    return window * scales.size();
  }

  /** R · D: values in one model input. */
  public int inputLength() {
    return rows() * width();
  }

  /** Places of the features that are told, rising. */
  public int[] toldPlaces() {
    return IntStream.range(0, features.size())
        .filter(f -> condition.contains(features.get(f).name()))
        .toArray();
  }

  /** How rows make an input. */
  public RowBlocks blocks() {
    boolean[] categorical = new boolean[width()];
    for (int f = 0; f < features.size(); f++) {
      categorical[f] = features.get(f).categorical();
    }
    return new RowBlocks(window, scales, categorical);
  }

  /** C: values of one condition; 0 where there is none. */
  public int conditionLength() {
    return clock.size() * ClockCycle.LENGTH;
  }

  /**
   * Writes the condition of an event: where it stands in the cycles of the clock. That is known of
   * every event; a model may look at it, but does not reconstruct it, and it adds nothing to a
   * score.
   *
   * @param eventTime milliseconds since the epoch
   * @param target receives {@link #conditionLength()} values in [−1, 1] from {@code offset}
   */
  public void writeCondition(long eventTime, float[] target, int offset) {
    for (int i = 0; i < clock.size(); i++) {
      clock.get(i).write(eventTime, target, offset + i * ClockCycle.LENGTH);
    }
  }

  /** The features that an event carries. */
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
    return new FeatureSchema(others, window, scales, clock, relative, condition);
  }

  /** Names of the D values of a row: the features, then {@code <feature> relative}. */
  public List<String> rowNames() {
    List<String> names = new ArrayList<>(names());
    relative.forEach(feature -> names.add(relativeName(feature)));
    return List.copyOf(names);
  }

  static String relativeName(String feature) {
    return feature + " relative";
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
   * fingerprints feed the same numbers to a model, and it is told the same ones. What is left at
   * its default is not in the text, so that keys which came later leave earlier fingerprints as
   * they were.
   */
  public String fingerprint() {
    StringBuilder text = new StringBuilder("window=").append(window).append('\n');
    append(text, "scales", scales.equals(List.of(1)) ? List.of() : scales);
    append(text, "clock", clock);
    append(text, "relative", relative);
    append(text, "condition", condition);
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

  private static void append(StringBuilder text, String key, List<?> values) {
    if (!values.isEmpty()) {
      text.append(key).append('=').append(values).append('\n');
    }
  }
}
