package dev.weir.streams.replay;

import dev.weir.command.output.OutputFile;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files a replay writes, those of them that were asked for: whole or not at all. */
final class Outputs implements Closeable {

  private final List<OutputFile> files = new ArrayList<>();
  private ScoresFile scores;
  private AlertsFile alerts;
  private OutputFile metrics;

  private Outputs() {}

  /**
   * Makes drafts of the files.
   *
   * @throws InvalidConfigurationException if one cannot be written where it shall be
   */
  static Outputs open(ReplayPlan plan) throws IOException {
    requireFolder("--scores", plan.scores());
    requireFolder("--alerts", plan.alerts());
    requireFolder("--metrics", plan.metrics());
    Outputs outputs = new Outputs();
    try {
      outputs.draft(plan);
      return outputs;
    } catch (IOException | RuntimeException e) {
      try (outputs) {
        throw e;
      }
    }
  }

  private void draft(ReplayPlan plan) throws IOException {
    if (plan.scores().isPresent()) {
      scores = new ScoresFile(draft(plan.scores().get()).writer(), plan.label().isPresent());
    }
    if (plan.alerts().isPresent()) {
      alerts = new AlertsFile(draft(plan.alerts().get()).writer());
    }
    if (plan.metrics().isPresent()) {
      metrics = draft(plan.metrics().get());
    }
  }

  private OutputFile draft(Path path) {
    OutputFile file = OutputFile.at(path);
    files.add(file);
    return file;
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

  /** Writes the figures, then puts all files in their places. */
  void keep(ReplayFigures figures) throws IOException {
    if (metrics != null) {
      try (Writer target = metrics.writer()) {
        MetricsFile.write(figures, target);
      }
    }
    closeWriters();
    for (OutputFile file : files) {
      file.keep();
    }
  }

  /** Throws away what was not kept. */
  @Override
  public void close() throws IOException {
    try {
      closeWriters();
    } finally {
      for (OutputFile file : files) {
        file.close();
      }
    }
  }

  private void closeWriters() throws IOException {
    try (Closeable first = scores;
        Closeable second = alerts) {
      // Closes both, whichever fails; once, for a second time would write again.
      scores = null;
      alerts = null;
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
