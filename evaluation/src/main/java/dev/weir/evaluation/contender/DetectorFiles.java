package dev.weir.evaluation.contender;

import dev.weir.detection.InvalidConfigurationException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names for detector files that tell one from another. */
final class DetectorFiles {

  private DetectorFiles() {}

  /** Finds out how a file names its detector. */
  @FunctionalInterface
  interface NameOfDetector {
    String read(Path file);
  }

  /**
   * @param texts {@code FILE}, or {@code NAME=FILE}. A file without a name has its detector's;
   *     where several would have the same, that of its folder and its own
   * @return absolute files by their names, in the order given
   * @throws InvalidConfigurationException if two have one name all the same
   */
  static Map<String, Path> named(List<String> texts, NameOfDetector names) {
    List<String> detectors = texts.stream().map(text -> name(text, names)).toList();
    Map<String, Path> named = new LinkedHashMap<>();
    for (int i = 0; i < detectors.size(); i++) {
      Path file = file(texts.get(i));
      boolean ambiguous =
          !texts.get(i).contains("=") && Collections.frequency(detectors, detectors.get(i)) > 1;
      String name = ambiguous ? place(file) : detectors.get(i);
      if (named.put(name, file) != null) {
        throw new InvalidConfigurationException(
            "--detectors must have names of their own, found '%s' twice. Write NAME=FILE"
                .formatted(name));
      }
    }
    return named;
  }

  private static String name(String text, NameOfDetector names) {
    int equals = text.indexOf('=');
    return equals < 0 ? names.read(file(text)) : text.substring(0, equals);
  }

  private static Path file(String text) {
    return Path.of(text.substring(text.indexOf('=') + 1)).toAbsolutePath().normalize();
  }

  private static String place(Path file) {
    String stem = file.getFileName().toString().replaceFirst("\\.properties$", "");
    Path folder = file.getParent().getFileName();
    return folder == null ? stem : folder + "/" + stem;
  }
}
