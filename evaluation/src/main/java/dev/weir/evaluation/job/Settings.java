package dev.weir.evaluation.job;

import dev.weir.detection.detector.file.Setting;
import java.util.HashMap;
import java.util.Map;

/** Settings that a job lays over its contenders' own. */
public final class Settings {

  private Settings() {}

  /** The series', and the seed. */
  public static Map<String, String> of(Job job) {
    return of(job, Map.of());
  }

  /** The same, and more over them. */
  public static Map<String, String> of(Job job, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(job.series().settings());
    settings.put(Setting.MODEL_SEED.key(), Long.toString(firstSeed(job)));
    settings.putAll(more);
    return settings;
  }

  /**
   * An ensemble's networks have the seeds from its first on: so far apart, those of two seeds share
   * no network, and their figures differ as much as those of strangers.
   */
  private static long firstSeed(Job job) {
    int networks = job.contenders().get(0).detector(job.series().settings()).model().ensemble();
    return (job.seed() - 1) * networks + 1;
  }
}
