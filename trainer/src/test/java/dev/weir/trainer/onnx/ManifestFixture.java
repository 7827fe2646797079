package dev.weir.trainer.onnx;

import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ModelManifest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A manifest for models of three features, for tests that look at the graph. */
public final class ManifestFixture {

  private ManifestFixture() {}

  public static ModelManifest of(int window) {
    List<Feature> features =
        List.of(Feature.numeric("a"), Feature.numeric("b"), Feature.numeric("c"));
    return new ModelManifest(
        "test",
        "1",
        "any",
        new FeatureSchema(features, window),
        "mse",
        new ModelManifest.Training("00", 300, 1, Instant.EPOCH, Instant.EPOCH),
        1,
        Map.of("libtorch", "any"),
        new TreeMap<>(Map.of(600, 3)),
        "00");
  }
}
