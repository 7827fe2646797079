package dev.weir.detection.model;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a model file says of itself: JSON under {@link #METADATA_KEY} in the metadata of the ONNX
 * model.
 *
 * @param id the detector it was trained for
 * @param version names this training, unique within the id
 * @param family the autoencoder, as {@code model.autoencoder} names it
 * @param schema what it reads
 * @param score how the graph scores, as {@code model.score} names it
 * @param training what it was trained on
 * @param seed of every random choice of the training
 * @param libraries name to version of what trained and wrote the file
 * @param judged what the prior's scores are of; null, as in manifests older than this, is the score
 * @param prior held-out scores as a sparse histogram, bucket (THRESHOLD: 16 to the octave) to
 *     count, each entity shifted to the common median before pooling; the threshold's knowledge
 *     before an entity has a history of its own
 * @param conditions what training events had in the features of the condition, the most frequent
 *     first; null, as in manifests older than this, is nothing
 * @param weightsSha256 hex SHA-256 of the weights in the order of the graph's initialisers; empty
 *     where nobody took it, which leaves damaged weights unseen
 */
public record ModelManifest(
    String id,
    String version,
    String family,
    FeatureSchema schema,
    String score,
    Training training,
    long seed,
    Map<String, String> libraries,
    Judged judged,
    SortedMap<Integer, Integer> prior,
    List<SeenCondition> conditions,
    String weightsSha256) {

  /** Of a model file with its manifest: none larger is written or read. */
  public static final long MAXIMUM_FILE_BYTES = 512L << 20;

  public ModelManifest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(schema, "schema");
    libraries = Map.copyOf(libraries);
    judged = judged == null ? Judged.SCORE : judged;
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    prior = Collections.unmodifiableSortedMap(new TreeMap<>(prior));
  }

  /** Key of the manifest in the model's metadata properties. */
  public static final String METADATA_KEY = "weir.manifest";

  /**
   * @param dataSha256 hex SHA-256 over the training files in the order given
   * @param rows events trained and validated on
   * @param entities different entities among them
   * @param from event time of the first, inclusive
   * @param until event time of the last, inclusive
   */
  public record Training(String dataSha256, long rows, int entities, Instant from, Instant until) {}

  /**
   * What some training events had in the features of the condition.
   *
   * @param values raw, in the order of the schema's features, a category its number, NaN missing
   * @param count such events
   */
  public record SeenCondition(List<Float> values, int count) {}

  /**
   * Checks that the model reads what a detector's events carry. Which categories the model knows is
   * not in the detector file, and a cycle of the clock that the training did not cover twice may
   * stand there alone.
   *
   * @return the schema to read events by: the detector's, with the categories the model knows
   * @throws InvalidConfigurationException naming what differs and what to do
   */
  public FeatureSchema requireFit(FeatureSchema detector) {
    if (schema.unlearnt().equals(detector.unlearnt().withClock(schema.clock()))
        && detector.clock().containsAll(schema.clock())) {
      return schema;
    }
    throw new InvalidConfigurationException(
        "Model '%s' %s %s. Retrain, or set model.file to a matching model."
            .formatted(id, version, difference(detector)));
  }

  /** The same with another prior of what it {@linkplain #judged() judges}. */
  public ModelManifest withPrior(SortedMap<Integer, Integer> other) {
    return new ModelManifest(
        id,
        version,
        family,
        schema,
        score,
        training,
        seed,
        libraries,
        judged,
        other,
        conditions,
        weightsSha256);
  }

  /**
   * Checks that the prior is of what a detector judges. A model without one fits whatever is
   * judged.
   *
   * @throws InvalidConfigurationException naming what differs and what to do
   */
  public void requirePriorOf(Judged wanted) {
    if (!prior.isEmpty() && wanted != judged) {
      throw new InvalidConfigurationException(
          "score.judge must be %s with model '%s' %s, from which entities without a history take their threshold, found %s. Train it again with score.judge=%s, or judge what it was trained for."
              .formatted(judged.output(), id, version, wanted.output(), wanted.output()));
    }
  }

  private String difference(FeatureSchema detector) {
    if (!schema.names().equals(detector.names())) {
      return otherFeatures(detector);
    }
    return Stream.of(
            difference("features.window", FeatureSchema::window, detector),
            difference("features.scales", FeatureSchema::scales, detector),
            difference("features.relative", FeatureSchema::relative, detector),
            difference("model.condition", FeatureSchema::condition, detector))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> otherMeaning(detector));
  }

  private Optional<String> difference(
      String key, Function<FeatureSchema, Object> part, FeatureSchema detector) {
    Object expected = part.apply(schema);
    Object found = part.apply(detector);
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of("expects %s=%s, found %s".formatted(key, expected, found));
  }

  private String otherMeaning(FeatureSchema detector) {
    return detector.clock().containsAll(schema.clock())
        ? "was trained with other features.*.type, .range or .missing than the detector has"
        : "expects features.clock=%s, found %s".formatted(schema.clock(), detector.clock());
  }

  private String otherFeatures(FeatureSchema detector) {
    List<String> missing = new ArrayList<>(schema.names());
    missing.removeAll(detector.names());
    List<String> unknown = new ArrayList<>(detector.names());
    unknown.removeAll(schema.names());
    String what =
        missing.isEmpty() && unknown.isEmpty()
            ? "the same in another order " + detector.names()
            : "missing %s, unknown %s".formatted(missing, unknown);
    return "expects %d features, found %d: %s"
        .formatted(schema.names().size(), detector.names().size(), what);
  }
}
