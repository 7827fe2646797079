package dev.weir.streams.faults.scenario;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.Detectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The detector of a scenario: its configuration and the files its instances start from. */
public record Detector(DetectorConfig config, Path folder) {

  public static Detector of(Scenario scenario, Path folder, String servers) {
    Map<String, String> settings = new HashMap<>();
    for (String topic : List.of("events", "alerts", "scores", "deadLetters")) {
      settings.put("topics." + topic, scenario.name() + "-" + topic);
    }
    settings.put("state.kind", scenario.model().stores());
    settings.put("http.port", "0");
    settings.put("kafka.application.id", scenario.name());
    settings.put("kafka.bootstrap.servers", servers);
    settings.put("kafka.processing.guarantee", scenario.guarantee().setting());
    settings.put("kafka.num.stream.threads", "2");
    settings.put("kafka.commit.interval.ms", "100");
    settings.put("kafka.producer.transaction.timeout.ms", "3000");
    settings.put("kafka.consumer.session.timeout.ms", "2000");
    settings.put("kafka.consumer.heartbeat.interval.ms", "500");
    settings.putAll(scenario.settings());
    DetectorConfig config = Detectors.config(folder, scenario.model().window(), settings);
    settings.put("features.window", Integer.toString(scenario.model().window()));
    write(folder, settings);
    Detectors.model(folder, config).close();
    return new Detector(config, folder);
  }

  Path file() {
    return folder.resolve("run.properties");
  }

  public Path model() {
    return Detectors.modelFile(folder);
  }

  private static void write(Path folder, Map<String, String> settings) {
    try (var reader = Files.newBufferedReader(folder.resolve("detector.properties"));
        var writer = Files.newBufferedWriter(folder.resolve("run.properties"))) {
      Properties all = new Properties();
      all.load(reader);
      all.putAll(settings);
      all.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
