package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.score.OnnxModel;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;

/**
 * A detector in a JVM of its own, to be killed: arguments are the folder of its file and model, and
 * {@code hook} or {@code timer}. Ends in order when its input ends.
 */
final class DetectorMain {

  private DetectorMain() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    DetectorConfig config = DetectorFile.read(folder.resolve("run.properties"), Map.of(), Map.of());
    try (OnnxModel model = OnnxModel.load(Detectors.modelFile(folder));
        AutoCloseable detector =
            arguments[1].equals("hook") ? WeirApp.start(config, model) : timed(config, model)) {
      while (System.in.read() >= 0) {
        // Until the parent closes it, or is gone.
      }
    }
  }

  private static AutoCloseable timed(DetectorConfig config, OnnxModel model) {
    DetectorMetrics metrics = new DetectorMetrics();
    EventSource source = DetectorTopology.source(config, metrics);
    KafkaStreams streams =
        new KafkaStreams(
            DetectorTopology.of(config, source, new TimerFlushed(config, model, metrics)),
            StreamsSettings.of(config, source));
    streams.start();
    return streams;
  }
}
