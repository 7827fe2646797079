package dev.weir.evaluation.contender;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the comparison: a detector, or a baseline that stands in for part of one. Crosses to
 * another process as JSON.
 *
 * @param name of the line; with {@code setting} it tells the line from all others
 * @param setting {@code key=value} of a sweep; empty without one
 * @param kind what scores and what decides
 * @param file of the detector, absolute
 * @param settings that override the file
 */
public record Contender(
    String name, String setting, Kind kind, String file, Map<String, String> settings) {

  /** What scores and what decides. */
  public enum Kind {
    /** The detector as it is. */
    DETECTOR,
    /** The detector with principal components for a model. */
    PCA,
    /** A random cut forest over the detector's inputs; its scores decided on as the detector's. */
    FOREST,
    /** The detector's scores, and one threshold that never moves. */
    STATIC;

    /** Whether the line is there to be compared with. */
    public boolean isBaseline() {
      return this != DETECTOR;
    }
  }

  public Contender {
    settings = Map.copyOf(settings);
  }

  /** Name and setting in one. */
  public String title() {
    return setting.isEmpty() ? name : name + " " + setting;
  }

  /**
   * Reads the detector: these settings over the environment over the file.
   *
   * @param stronger over these settings
   * @throws InvalidConfigurationException with every problem found
   */
  public DetectorConfig detector(Map<String, String> stronger) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(stronger);
    return DetectorFile.read(Path.of(file), System.getenv(), all);
  }

  Contender with(String newSetting, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(more);
    return new Contender(name, newSetting, kind, file, all);
  }
}
