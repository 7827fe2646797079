package dev.weir.benchmarks.device;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.Training;
import dev.weir.trainer.data.TrainingDataReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A model of one size, trained by Weir's trainer for one pass over {@value #ROWS} random rows. What
 * it costs to run does not depend on what it has learnt.
 */
final class MadeUpModel {

  private static final int ROWS = 1000;

  private MadeUpModel() {}

  /** Writes it into a folder. */
  static Path write(ModelSize size, Path folder) throws IOException {
    Path csv = folder.resolve(size.text() + ".csv");
    writeRows(size.features(), csv);
    Path detector = Files.writeString(folder.resolve(size.text() + ".properties"), detector(size));
    Path model = folder.resolve(size.text() + ".onnx");
    Files.write(model, train(DetectorFile.read(detector, Map.of(), Map.of()), csv));
    Files.delete(csv);
    return model;
  }

  private static String detector(ModelSize size) {
    return """
        detector.name=bench-device
        events.time=row
        events.step=1s
        features=f0..f%d
        model.layers=%s
        model.epochs=1
        """
        .formatted(size.features() - 1, size.layers());
  }

  private static void writeRows(int features, Path csv) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter text = Files.newBufferedWriter(csv)) {
      text.write("row");
      for (int feature = 0; feature < features; feature++) {
        text.write(",f" + feature);
      }
      for (int row = 0; row < ROWS; row++) {
        text.write("\n" + row);
        for (int feature = 0; feature < features; feature++) {
          text.write("," + (float) random.nextGaussian());
        }
      }
      text.write("\n");
    }
  }

  private static byte[] train(DetectorConfig detector, Path csv) throws IOException {
    TrainingDataReader reader = new TrainingDataReader(detector);
    return new Training(
            detector,
            reader.read(List.of(csv), Selection.everything(), Optional.empty(), rows -> {}))
        .run((network, epoch) -> {})
        .file();
  }
}
