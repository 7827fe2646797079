package dev.weir.streams.command;

import dev.weir.command.CommandRunner;
import dev.weir.command.DetectorOption;
import dev.weir.command.Terminal;
import dev.weir.command.progress.Progress;
import dev.weir.command.stop.StopSignal;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.history.Selection;
import dev.weir.report.Wording;
import dev.weir.schemas.Alert;
import dev.weir.streams.command.replay.AlertLine;
import dev.weir.streams.command.replay.CourseOptions;
import dev.weir.streams.command.replay.LabelOptions;
import dev.weir.streams.command.replay.SourceOptions;
import dev.weir.streams.replay.Replay;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.Course;
import dev.weir.streams.replay.plan.ReplayPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs files through the detector's topology, and measures it where labels exist. */
@Command(
    name = "replay",
    description =
        "Run a detector over the past, files of events or a topic; the same past gives the same"
            + " alerts.",
    footer = {
      "",
      "Examples:",
      "  weir replay --detector F --model M --data april.csv --alerts alerts.jsonl",
      "  weir replay --detector F --model M --data a.jsonl.gz --data b.csv --merge",
      "  weir replay --detector F --model M --topic --from 2026-04-01",
      "  weir replay --detector F --model M --data april.csv --speed 60x",
      "  weir replay --detector F --model M --data cards.csv --label fraud \\",
      "              --judge-from 2026-04-15 --label-delay 7d",
      "  weir replay --detector F --model M --data april.csv --scores s.csv \\",
      "              --to-state s.state        (Ctrl-C, then the same with --resume)",
      "",
      "Exit codes: 0 done; 1 something around it is broken; 2 called wrongly;",
      "130 stopped by Ctrl-C. docs/replay.md says more."
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DetectorOption detector;
  @Mixin private SourceOptions data;
  @Mixin private LabelOptions labels;
  @Mixin private CourseOptions courseOptions;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The trained model; model.file of the detector when not given.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "Write every judged event to this CSV file.")
  private Optional<Path> scores = Optional.empty();

  @Option(
      names = "--alerts",
      paramLabel = "FILE",
      description = "Write the alerts to this file, as JSON, one on a line.")
  private Optional<Path> alerts = Optional.empty();

  @Option(
      names = "--dead-letters",
      paramLabel = "FILE",
      description =
          "Write the events that cannot be processed to this file, as JSON, one on a line: where"
              + " they stand, why, and the event as it was.")
  private Optional<Path> deadLetters = Optional.empty();

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write the figures to this JSON file; docs/vocabulary.md says what each means.")
  private Optional<Path> metrics = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write a page to this HTML file: figures, every series, alerts, false alarms and misses"
              + " with their pictures. Keeps about 25 bytes of memory an event.")
  private Optional<Path> report = Optional.empty();

  @Override
  public Integer call() throws IOException {
    DetectorConfig config = detector.read();
    ReplayPlan plan =
        new ReplayPlan(
            config,
            model.or(() -> config.model().file()).orElseThrow(ReplayCommand::noModel),
            List.of(),
            Selection.everything(),
            labels.of(data.label()),
            scores,
            alerts,
            deadLetters,
            metrics,
            report,
            false);
    try (StopSignal stop = StopSignal.isNoticed()) {
      Course course = courseOptions.course(data.source(config), stop, this::show);
      Replay replay;
      ReplayFigures figures;
      try (Progress progress = Progress.withRate("Replaying", "events")) {
        replay = new Replay(plan, course, progress);
        figures = replay.run();
      }
      print(figures, replay);
      return stop.received() ? stopped() : CommandRunner.OK;
    }
  }

  /** The progress bar on the other stream is in the way. */
  private void show(Alert alert) {
    PrintWriter out = spec.commandLine().getOut();
    out.println((Terminal.outputIsSeen() ? "\r\u001b[K" : "") + AlertLine.of(alert));
    out.flush();
  }

  private int stopped() {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        courseOptions
            .toState()
            .map(file -> "weir: stopped; the same command with --resume goes on from " + file)
            .orElse(
                "weir: stopped; no file was written. With --to-state it could be gone on with"));
    err.flush();
    return CommandRunner.STOPPED;
  }

  private void print(ReplayFigures figures, Replay replay) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s in %.1f s (%,.0f a second): %,d scored, %s, %s%n",
        Wording.count(figures.events(), "event"),
        figures.seconds(),
        figures.eventsPerSecond(),
        figures.scored(),
        Wording.count(figures.deadLetters(), "dead letter"),
        Wording.count(figures.episodes(), "episode"));
    replay.badEvents().forEach(reason -> out.printf("  bad event in %s%n", reason));
    out.printf("thresholds %s%n", CalibrationLine.of(figures.calibration()));
    figures.truth().ifPresent(truth -> new TruthTable(out).print(truth));
    out.flush();
  }

  private static InvalidConfigurationException noModel() {
    return new InvalidConfigurationException(
        "--model must name a trained model where model.file is absent, found neither");
  }
}
