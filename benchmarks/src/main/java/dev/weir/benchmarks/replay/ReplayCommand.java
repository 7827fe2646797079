package dev.weir.benchmarks.replay;

import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.benchmarks.load.ReadingsFile;
import dev.weir.benchmarks.load.Shape;
import dev.weir.benchmarks.measure.Options;
import dev.weir.command.progress.Progress;
import dev.weir.command.stop.Stoppable;
import dev.weir.detection.history.Selection;
import dev.weir.streams.broker.Folders;
import dev.weir.streams.replay.Replay;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.ReplayPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Events a second of a replay. */
@Command(
    name = "replay",
    description =
        "Measure how fast a made-up CSV file is replayed, alerts written; the first round is what"
            + " a fresh 'weir replay' does.")
public final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Rows of the file, default ${DEFAULT-VALUE}.")
  private long events = 1_000_000;

  @Option(
      names = "--features",
      paramLabel = "N",
      description = "Values of a row, default ${DEFAULT-VALUE}.")
  private int features = 16;

  @Option(
      names = "--window",
      paramLabel = "N",
      description = "Rows of one input of the model, default ${DEFAULT-VALUE}.")
  private int window = 1;

  @Option(
      names = "--entities",
      paramLabel = "N",
      description = "Entities that the rows are of, in turn; default ${DEFAULT-VALUE}.")
  private int entities = 1_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Times that it is replayed, default ${DEFAULT-VALUE}.")
  private int rounds = 4;

  @Override
  public Integer call() throws IOException {
    Options.requirePositive("--events", events);
    Options.requirePositive("--features", features);
    Options.requirePositive("--window", window);
    Options.requirePositive("--entities", entities);
    Options.requirePositive("--rounds", rounds);
    Path folder = Files.createTempDirectory("weir-bench");
    try {
      return Stoppable.run(() -> measure(folder));
    } finally {
      Folders.delete(folder);
    }
  }

  private int measure(Path folder) throws IOException {
    BenchDetector detector = BenchDetector.make(new Shape(features, window), folder);
    Path data = folder.resolve("readings.csv");
    ReadingsFile.write(data, features, entities, events);
    PrintWriter out = spec.commandLine().getOut();
    for (int round = 1; round <= rounds; round++) {
      ReplayFigures figures = replay(detector, data, folder.resolve("alerts.jsonl"));
      out.printf(
          Locale.ROOT,
          "round %d: %,d events in %.2f s, %,.0f a second; %,d episodes%n",
          round,
          figures.events(),
          figures.seconds(),
          figures.eventsPerSecond(),
          figures.episodes());
      out.flush();
    }
    return 0;
  }

  private static ReplayFigures replay(BenchDetector detector, Path data, Path alerts)
      throws IOException {
    ReplayPlan plan =
        new ReplayPlan(
            detector.read(Map.of()),
            detector.model(),
            List.of(data),
            Selection.everything(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(alerts),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    return new Replay(plan, Progress.silent()).run();
  }
}
