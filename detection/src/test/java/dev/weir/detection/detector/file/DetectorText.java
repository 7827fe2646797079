package dev.weir.detection.detector.file;

import dev.weir.detection.detector.DetectorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Reads detectors from texts. */
abstract class DetectorText {

  static final String MINIMAL =
      """
      detector.name=pumps
      events.time=readAt
      features=temp,flow
      """;

  @TempDir Path folder;

  DetectorConfig read(String text) {
    try {
      Path file = Files.writeString(folder.resolve("detector.properties"), text);
      return DetectorFile.read(file, Map.of(), Map.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
