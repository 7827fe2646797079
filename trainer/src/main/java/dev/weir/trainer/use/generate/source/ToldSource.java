package dev.weir.trainer.use.generate.source;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.model.ModelManifest.SeenCondition;
import java.util.List;
import java.util.Random;

/** What synthetic events are told: raw values of the features of a model's condition. */
@FunctionalInterface
public interface ToldSource {

  /** [T]. */
  float[] next(Random random);

  /**
   * Draws what training events were told, as often as they were, among those that have what was
   * chosen; where none has, what was chosen stands in place of what was drawn.
   *
   * @throws InvalidConfigurationException if the model does not say what they were told
   */
  static ToldSource of(ModelManifest manifest, ChosenCondition chosen) {
    List<String> told = manifest.schema().condition();
    if (told.isEmpty() || chosen.complete()) {
      return random -> chosen.over(new float[told.size()]);
    }
    if (manifest.conditions().isEmpty()) {
      throw new InvalidConfigurationException(
          "Model '%s' %s must say what its training events had in model.condition=%s, found nothing. Retrain, or give --condition for each"
              .formatted(manifest.id(), manifest.version(), told));
    }
    List<SeenCondition> fitting =
        manifest.conditions().stream().filter(seen -> chosen.fits(raw(seen))).toList();
    return drawing(fitting.isEmpty() ? manifest.conditions() : fitting, chosen);
  }

  private static ToldSource drawing(List<SeenCondition> seen, ChosenCondition chosen) {
    long all = seen.stream().mapToLong(SeenCondition::count).sum();
    return random -> {
      long left = (long) (random.nextDouble() * all);
      int at = 0;
      while (left >= seen.get(at).count()) {
        left -= seen.get(at++).count();
      }
      return chosen.over(raw(seen.get(at)));
    };
  }

  private static float[] raw(SeenCondition seen) {
    float[] values = new float[seen.values().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = seen.values().get(i);
    }
    return values;
  }
}
