package dev.weir.detection.model;

import dev.weir.detection.features.FeatureSchema;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

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
 * @param prior held-out scores as a sparse histogram, bucket (THRESHOLD: 16 to the octave) to
 *     count, each entity shifted to the common median before pooling; the threshold's knowledge
 *     before an entity has a history of its own
 * @param weightsSha256 hex SHA-256 of the weights in the order of the graph's initialisers
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
    SortedMap<Integer, Integer> prior,
    String weightsSha256) {

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
}
