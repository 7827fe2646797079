package dev.weir.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which detector a command is about. A mixin. */
public final class DetectorOption {

  @Option(
      names = "--detector",
      required = true,
      paramLabel = "FILE",
      description = "The detector's properties file.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a key of the detector file and of the environment; repeatable.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  /** The file as it was given. */
  public Path file() {
    return file;
  }

  /** What {@code --set} overrides, key to value. */
  public Map<String, String> overrides() {
    return Map.copyOf(overrides);
  }

  /**
   * Reads the detector: command line over environment over file over defaults.
   *
   * @throws InvalidConfigurationException with every problem found
   */
  public DetectorConfig read() {
    return read(Map.of());
  }

  /**
   * As {@link #read()}, with what other options of the command say on top.
   *
   * @param stronger key to value
   */
  public DetectorConfig read(Map<String, String> stronger) {
    Map<String, String> all = new LinkedHashMap<>(overrides);
    all.putAll(stronger);
    return DetectorFile.read(file, System.getenv(), all);
  }
}
