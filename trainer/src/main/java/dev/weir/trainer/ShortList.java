package dev.weir.trainer;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.ScoreChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code model.autoencoder=auto} tries, the cheaper families first. */
final class ShortList {

  /** As {@code model.autoencoder} names them. */
  static final List<String> FAMILIES = List.of("pca", "memory", "dense", "denoising");

  private ShortList() {}

  /** The settings of a detector that one of them is trained with, where they differ. */
  static Map<String, String> settings(String family, DetectorConfig detector) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("model.autoencoder", family);
    List<Integer> layers = detector.model().layers();
    if (family.equals(Autoencoder.MEMORY.written())) {
      settings.put("model.score", ScoreChoice.Kind.DISTANCE.toString());
      settings.put("model.layers", "");
    }
    if (family.equals(Autoencoder.PCA.written())) {
      settings.put("model.ensemble", "1");
      settings.put(
          "model.layers", layers.isEmpty() ? "" : layers.get(layers.size() - 1).toString());
    }
    return settings;
  }
}
