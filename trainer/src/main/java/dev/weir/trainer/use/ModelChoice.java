package dev.weir.trainer.use;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.trainer.onnx.StoredModel;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which trained model a command uses. A mixin. */
public final class ModelChoice {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The trained model; model.file of the detector by default.")
  private Path file;

  /**
   * Reads the model.
   *
   * @throws InvalidConfigurationException if there is none or it cannot be used
   */
  public StoredModel read(DetectorConfig detector) {
    Path chosen =
        file != null
            ? file
            : detector
                .model()
                .file()
                .orElseThrow(
                    () ->
                        new InvalidConfigurationException(
                            "A model must be given by --model or model.file, found none"));
    return StoredModel.read(chosen);
  }
}
