package dev.weir.streams.replay.output;

import dev.weir.command.output.OutputFile;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.model.ModelManifest;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.replay.chunk.BadEvent;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.replay.resume.Continued;
import dev.weir.streams.replay.resume.ReplayState;
import dev.weir.streams.replay.resume.Written;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files a replay writes, those of them that were asked for: whole or not at all. */
public final class Outputs implements Closeable {

  private final List<OutputFile> files = new ArrayList<>();
  private final Continued scoresText;
  private final Continued alertsText;
  private final Continued deadLettersText;
  private ScoresFile scores;
  private AlertsFile alerts;
  private DeadLettersFile deadLetters;
  private OutputFile metrics;
  private OutputFile state;
  private ReportFile report;

  private Outputs(Optional<ReplayState> resumed) {
    Written before = resumed.map(ReplayState::written).orElse(Written.nothing());
    this.scoresText = new Continued("--scores", before.scores());
    this.alertsText = new Continued("--alerts", before.alerts());
    this.deadLettersText = new Continued("--dead-letters", before.deadLetters());
  }

  /**
   * Makes drafts of the files.
   *
   * @param state where to write the state at the end
   * @param resumed what the replay goes on from: scores, alerts and dead letters are written behind
   *     those that it wrote, or alone where there are none
   * @throws InvalidConfigurationException if one cannot be written where it shall be
   */
  public static Outputs open(ReplayPlan plan, Optional<Path> state, Optional<ReplayState> resumed)
      throws IOException {
    requireFolder("--scores", plan.scores());
    requireFolder("--alerts", plan.alerts());
    requireFolder("--dead-letters", plan.deadLetters());
    requireFolder("--metrics", plan.metrics());
    requireFolder("--report", plan.report());
    requireFolder("--to-state", state);
    Outputs outputs = new Outputs(resumed);
    try {
      outputs.draft(plan);
      if (state.isPresent()) {
        outputs.state = outputs.draft(state.get());
      }
      return outputs;
    } catch (IOException | RuntimeException e) {
      try (outputs) {
        throw e;
      }
    }
  }

  private void draft(ReplayPlan plan) throws IOException {
    if (plan.scores().isPresent()) {
      Writer target = scoresText.writer(draft(plan.scores().get()), plan.scores().get());
      scores = new ScoresFile(target, plan.labels().isPresent(), scoresText.isBegun());
    }
    if (plan.alerts().isPresent()) {
      Path path = plan.alerts().get();
      alerts = new AlertsFile(alertsText.writer(draft(path), path));
    }
    if (plan.deadLetters().isPresent()) {
      Path path = plan.deadLetters().get();
      deadLetters =
          new DeadLettersFile(deadLettersText.writer(draft(path), path), plan.detector().name());
    }
    if (plan.metrics().isPresent()) {
      metrics = draft(plan.metrics().get());
    }
    if (plan.report().isPresent()) {
      report = new ReportFile(plan, draft(plan.report().get()));
    }
  }

  private OutputFile draft(Path path) {
    OutputFile file = OutputFile.at(path);
    files.add(file);
    return file;
  }

  public void alert(Alert alert) throws IOException {
    if (alerts != null) {
      alerts.write(alert);
    }
    if (report != null) {
      report.alert(alert);
    }
  }

  public void deadLetter(BadEvent bad) throws IOException {
    if (deadLetters != null) {
      deadLetters.write(bad);
    }
  }

  public void score(ScoredEvent event, int label) {
    if (scores != null) {
      scores.write(event, label);
    }
  }

  /**
   * Writes the page where one is asked for; before {@link #keep}.
   *
   * @param source what was replayed, in words
   * @param judged there where a page is asked for
   */
  public void report(
      ReplayFigures figures, String source, ModelManifest model, Optional<JudgedEvents> judged)
      throws IOException {
    if (report != null) {
      report.write(figures, source, model, judged.orElseThrow());
    }
  }

  /** Where a state is asked for: writes it, with the lengths of the other files. */
  @FunctionalInterface
  public interface StateWriting {
    void write(OutputStream target, Written written) throws IOException;
  }

  /** Writes figures and state, then puts all files in their places, the state last. */
  public void keep(ReplayFigures figures, StateWriting writing) throws IOException {
    if (metrics != null) {
      try (Writer target = metrics.writer()) {
        MetricsFile.write(figures, target);
      }
    }
    closeWriters();
    if (state != null) {
      writing.write(
          state.stream(),
          new Written(scoresText.bytes(), alertsText.bytes(), deadLettersText.bytes()));
    }
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
        Closeable second = alerts;
        Closeable third = deadLetters) {
      // Closes all, whichever fails; once, for a second time would write again.
      scores = null;
      alerts = null;
      deadLetters = null;
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
