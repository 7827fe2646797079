package dev.weir.streams.replay;

import dev.weir.detection.detector.InvalidConfigurationException;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files a replay writes as it goes, those of them that were asked for. */
final class Outputs implements Closeable {

  private final ScoresFile scores;
  private final AlertsFile alerts;

  private Outputs(ScoresFile scores, AlertsFile alerts) {
    this.scores = scores;
    this.alerts = alerts;
  }

  /**
   * Creates the files, or empties them.
   *
   * @throws InvalidConfigurationException if one cannot be written where it shall be
   */
  static Outputs open(ReplayPlan plan) throws IOException {
    requireFolder("--scores", plan.scores());
    requireFolder("--alerts", plan.alerts());
    requireFolder("--metrics", plan.metrics());
    ScoresFile scores =
        plan.scores().isEmpty()
            ? null
            : new ScoresFile(writer(plan.scores().get()), plan.label().isPresent());
    AlertsFile alerts =
        plan.alerts().isEmpty() ? null : new AlertsFile(writer(plan.alerts().get()));
    return new Outputs(scores, alerts);
  }

  static Writer writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  void alert(Alert alert) throws IOException {
    if (alerts != null) {
      alerts.write(alert);
    }
  }

  void score(ScoredEvent event, int label) {
    if (scores != null) {
      scores.write(event, label);
    }
  }

  @Override
  public void close() throws IOException {
    try (Closeable first = scores;
        Closeable second = alerts) {
      // Closes both, whichever fails.
    }
  }

  private static void requireFolder(String option, Optional<Path> file) {
    if (file.isEmpty()) {
      return;
    }
    Path folder = file.get().toAbsolutePath().getParent();
    if (Files.isDirectory(file.get()) || folder == null || !Files.isDirectory(folder)) {
      throw new InvalidConfigurationException(
          "%s must name a file in a folder that exists, found %s".formatted(option, file.get()));
    }
  }
}
