package dev.weir.streams.command;

import dev.weir.command.DataOptions;
import dev.weir.command.DetectorOption;
import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.replay.Replay;
import dev.weir.streams.replay.ReplayFigures;
import dev.weir.streams.replay.ReplayPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
        "Run a detector over files of events at full speed; the same files give the same"
            + " alerts.")
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DetectorOption detector;
  @Mixin private DataOptions data;

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
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write the figures to this JSON file; docs/vocabulary.md says what each means.")
  private Optional<Path> metrics = Optional.empty();

  @Override
  public Integer call() throws IOException {
    DetectorConfig config = detector.read();
    ReplayPlan plan =
        new ReplayPlan(
            config,
            model.or(() -> config.model().file()).orElseThrow(ReplayCommand::noModel),
            data.files(),
            data.selection(),
            data.label(),
            scores,
            alerts,
            metrics,
            false);
    Replay replay;
    ReplayFigures figures;
    try (Progress progress = Progress.of("Replaying", "events", -1)) {
      replay = new Replay(plan, progress);
      figures = replay.run();
    }
    print(figures, replay);
    return 0;
  }

  private void print(ReplayFigures figures, Replay replay) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d events in %.1f s (%,.0f a second): %,d scored, %,d dead letters, %,d episodes%n",
        figures.events(),
        figures.seconds(),
        figures.eventsPerSecond(),
        figures.scored(),
        figures.deadLetters(),
        figures.episodes());
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
