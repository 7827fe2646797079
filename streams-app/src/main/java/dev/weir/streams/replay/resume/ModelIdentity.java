package dev.weir.streams.replay.resume;

import dev.weir.detection.model.ModelManifest;

/**
 * Which model scored: scores of two are not comparable, and neither are thresholds.
 *
 * @param weights hex SHA-256 of the weights; empty where nobody took it
 * @param schema fingerprint of what it reads, the window among it
 */
record ModelIdentity(String id, String version, String weights, String schema) {

  static ModelIdentity of(ModelManifest model) {
    return new ModelIdentity(
        model.id(), model.version(), model.weightsSha256(), model.schema().fingerprint());
  }

  /** What is different in the model that a replay has now, in words. */
  String differenceTo(ModelIdentity now) {
    if (!id.equals(now.id) || !version.equals(now.version)) {
      return "one of '%s' %s where '%s' %s goes on".formatted(id, version, now.id, now.version);
    }
    return schema.equals(now.schema)
        ? "one of another training of '%s' %s, with other weights".formatted(id, version)
        : "one of '%s' %s with other features or another window".formatted(id, version);
  }
}
