package dev.weir.streams.demo;

import dev.weir.command.CommandFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code weir train}, as a user would call it; what it says is shown as it says it. */
final class TrainingProcess {

  private TrainingProcess() {}

  /**
   * @param limit time it may take
   * @throws CommandFailedException if it fails or takes longer
   */
  static void run(DemoSettings settings, Path data, Path model, Optional<Duration> limit)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                settings.launcher().toString(),
                "train",
                "--detector",
                settings.detectorFile().toString(),
                "--data",
                data.toString(),
                "--out",
                model.toString())
            .inheritIO()
            .start();
    try {
      if (limit.isEmpty()) {
        process.waitFor();
      } else if (!process.waitFor(limit.get().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CommandFailedException(
            "Training must end within --seconds, found it still running after %d s"
                .formatted(limit.get().toSeconds()));
      }
      if (process.exitValue() != 0) {
        throw new CommandFailedException("Training failed; it says why above");
      }
    } finally {
      process.destroy();
    }
  }
}
