package dev.weir.benchmarks.load;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.event.message.EventEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Made-up readings as messages in memory. */
public final class SampleMessages {

  private SampleMessages() {}

  /** The detector of a shape, without a model. */
  public static DetectorConfig detector(Shape shape) throws IOException {
    Path file = Files.createTempFile("weir-bench", ".properties");
    try {
      Files.writeString(file, BenchDetector.text(shape));
      return DetectorFile.read(file, Map.of(), Map.of());
    } finally {
      Files.delete(file);
    }
  }

  /** The first readings of so many entities in turn. */
  public static byte[][] of(DetectorConfig detector, int entities, int count) {
    MadeUpReadings readings = new MadeUpReadings(detector.features().width(), entities);
    EventEncoder encoder = EventEncoder.of(detector.events(), detector.features());
    byte[][] messages = new byte[count][];
    for (int i = 0; i < count; i++) {
      messages[i] =
          encoder.encode(
              readings.entity(i), readings.time(i), readings.values(i), readings.offset(i));
    }
    return messages;
  }

  /** The values of the first readings, one behind the other. */
  public static float[] values(int features, int count) {
    MadeUpReadings readings = new MadeUpReadings(features, 1);
    float[] values = new float[features * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(readings.values(i), readings.offset(i), values, i * features, features);
    }
    return values;
  }
}
