package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.event.message.EventEncoder;
import dev.weir.streams.score.ModelFixture;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A small detector of pumps, four features each, its model and its messages. */
public final class Detectors {

  public static final int WIDTH = 4;

  private static final String FILE =
      """
      detector.name=pumps
      topics.scores=pumps-scores
      events.entity=pump
      events.time=at
      features=temp,flow,current,speed
      features.flow.missing=previous
      threshold.alpha=0.01
      threshold.pane=1m
      threshold.panes=8
      alert.calm=4
      state.kind=memory
      """;

  private Detectors() {}

  /** The detector with a window and other keys set over its own. */
  public static DetectorConfig config(Path folder, int window, Map<String, String> settings) {
    try {
      Path file = Files.writeString(folder.resolve("detector.properties"), FILE);
      Map<String, String> overrides = new HashMap<>(settings);
      overrides.put("features.window", Integer.toString(window));
      return DetectorFile.read(file, Map.of(), overrides);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where {@link #model} keeps the model. */
  public static Path modelFile(Path folder) {
    return folder.resolve("model.onnx");
  }

  public static OnnxModel model(Path folder, DetectorConfig config) {
    return OnnxModel.load(ModelFixture.write(modelFile(folder), config.features()));
  }

  public static byte[] message(DetectorConfig config, String pump, long at, float... values) {
    return EventEncoder.of(config.events(), config.features()).encode(pump, at, values, 0);
  }
}
