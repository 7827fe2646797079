package dev.weir.benchmarks.variant;

import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.detection.detector.DetectorConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One run of one variant.
 *
 * @param id names its consumer group and begins the names of its topics; never used before
 * @param threads that process events
 * @param servers of the broker
 * @param events topic that is read from its beginning
 * @param detector of these events
 * @param folder for its local state, does not exist yet
 * @param settings of the detector, over its file
 */
public record Trial(
    String id,
    Variant variant,
    Guarantee guarantee,
    int threads,
    String servers,
    String events,
    BenchDetector detector,
    Path folder,
    Map<String, String> settings) {

  public Trial {
    settings = Map.copyOf(settings);
  }

  public String alerts() {
    return id + "-alerts";
  }

  public String scores() {
    return id + "-scores";
  }

  public String deadLetters() {
    return id + "-dead-letters";
  }

  /** The detector as a user would configure it for this run. */
  DetectorConfig config() {
    Map<String, String> all = new HashMap<>();
    all.put("topics.events", events);
    all.put("topics.alerts", alerts());
    all.put("topics.deadLetters", deadLetters());
    if (variant == Variant.WHOLE_SCORES) {
      all.put("topics.scores", scores());
    }
    all.put("kafka.bootstrap.servers", servers);
    all.put("kafka.application.id", id);
    all.put("kafka.state.dir", folder.toString());
    all.put("kafka.num.stream.threads", Integer.toString(threads));
    all.put("kafka.processing.guarantee", guarantee.setting());
    // What one run leaves behind must be off the disk before the next.
    all.put("kafka.topic.file.delete.delay.ms", "0");
    all.putAll(settings);
    return detector.read(all);
  }
}
