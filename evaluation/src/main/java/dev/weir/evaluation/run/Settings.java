package dev.weir.evaluation.run;

import dev.weir.detection.detector.file.Setting;
import java.util.HashMap;
import java.util.Map;

/** Settings that a job lays over its contenders' own. */
final class Settings {

  private Settings() {}

  /** The series', and the seed. */
  static Map<String, String> of(Job job) {
    return of(job, Map.of());
  }

  static Map<String, String> of(Job job, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(job.series().settings());
    settings.put(Setting.MODEL_SEED.key(), Long.toString(job.seed()));
    settings.putAll(more);
    return settings;
  }
}
