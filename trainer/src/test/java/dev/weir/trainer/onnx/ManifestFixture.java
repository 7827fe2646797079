package dev.weir.trainer.onnx;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.score.Judged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A manifest for tests that look at the graph. */
public final class ManifestFixture {

  private ManifestFixture() {}

  public static ModelManifest of(FeatureSchema schema) {
    return new ModelManifest(
        "test",
        "1",
        "any",
        schema,
        "mse",
        new ModelManifest.Training("00", 300, 1, Instant.EPOCH, Instant.EPOCH),
        1,
        Map.of("libtorch", "any"),
        Judged.SCORE,
        new TreeMap<>(Map.of(600, 3)),
        List.of(),
        "00");
  }
}
