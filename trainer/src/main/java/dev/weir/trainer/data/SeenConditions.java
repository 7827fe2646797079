package dev.weir.trainer.data;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ModelManifest.SeenCondition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What events had in the features that a model is told, and how often: each row of values that
 * came, the most frequent first. Numbers seldom come twice: of more than {@value #MOST} different
 * rows every so many-th event stands for all.
 */
public final class SeenConditions {

  private static final int MOST = 1000;

  private SeenConditions() {}

  /** Of the newest row of each sample; nothing where no feature is told. */
  public static List<SeenCondition> of(Samples samples, FeatureSchema schema) {
    int[] places = schema.toldPlaces();
    if (places.length == 0) {
      return List.of();
    }
    Map<List<Float>, Integer> counts = counts(samples, places, 1);
    if (counts.size() > MOST) {
      counts = counts(samples, places, (samples.size() + MOST - 1) / MOST);
    }
    return counts.entrySet().stream()
        .map(entry -> new SeenCondition(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(SeenCondition::count).reversed())
        .toList();
  }

  private static Map<List<Float>, Integer> counts(Samples samples, int[] places, int every) {
    Map<List<Float>, Integer> counts = new LinkedHashMap<>();
    for (int sample = 0; sample < samples.size(); sample += every) {
      History history = samples.historyOf(sample);
      int row = samples.row()[sample];
      counts.merge(
          IntStream.of(places).mapToObj(f -> history.value(row, f)).toList(), 1, Integer::sum);
    }
    return counts;
  }
}
