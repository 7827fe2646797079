package dev.weir.benchmarks.load;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.Training;
import dev.weir.trainer.data.TrainingDataReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A detector of made-up readings in a folder: its file, and its model, trained by Weir's own
 * trainer for {@value #EPOCHS} epochs. How well it detects is not measured here, so it need not
 * have learnt much; what it costs to run does not depend on that.
 *
 * @param file the detector's properties
 * @param model the trained model
 */
public record BenchDetector(Path file, Path model) {

  private static final int ENTITIES = 25;
  private static final int ROWS = 160 * ENTITIES;
  private static final int EPOCHS = 2;

  /** Writes file and model. */
  public static BenchDetector make(Shape shape, Path folder) throws IOException {
    Path file = folder.resolve(shape.name() + ".properties");
    Files.writeString(file, text(shape));
    Path model = folder.resolve(shape.name() + ".onnx");
    Path csv = folder.resolve(shape.name() + ".csv");
    ReadingsFile.write(csv, shape.features(), ENTITIES, ROWS);
    Files.write(model, train(DetectorFile.read(file, Map.of(), Map.of()), csv));
    Files.delete(csv);
    return new BenchDetector(file, model);
  }

  /** The detector with keys set over those of its file. */
  public DetectorConfig read(Map<String, String> settings) {
    return DetectorFile.read(file, Map.of(), settings);
  }

  static String text(Shape shape) {
    return """
        detector.name=%s
        events.entity=entity
        events.time=time
        features=f0..f%d
        features.window=%d
        model.layers=%s
        model.epochs=%d
        """
        .formatted(shape.name(), shape.features() - 1, shape.window(), shape.layers(), EPOCHS);
  }

  private static byte[] train(DetectorConfig detector, Path csv) throws IOException {
    TrainingDataReader reader = new TrainingDataReader(detector);
    Training training =
        new Training(
            detector,
            reader.read(List.of(csv), Selection.everything(), Optional.empty(), rows -> {}));
    return training.run((network, epoch) -> {}).file();
  }
}
