package dev.weir.benchmarks.entities;

import dev.weir.benchmarks.entities.app.EntitiesPlan;
import dev.weir.benchmarks.measure.Options;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.command.output.OutputFile;
import dev.weir.command.stop.Stoppable;
import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many entities on one machine. */
@Command(
    name = "entities",
    description = {
      "Measure one instance with many entities, each of which sends a reading a minute: whether it"
          + " keeps up, what it takes, and how long it needs to come back after a SIGKILL.",
      "Every entity begins with a history, so that its state is as large as after days of work. A"
          + " broker of its own holds everything; a million entities take 12 GB of disk and, at"
          + " speed 1, a quarter of an hour. docs/capacity.md says what follows from it."
    })
public final class EntitiesCommand implements Callable<Integer> {

  private static final int QUICK_ENTITIES = 20_000;
  private static final double QUICK_SPEED = 20;

  @Spec private CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results to this file.")
  private Path json;

  @Option(
      names = "--quick",
      description = "20,000 entities, time 20 times as fast, unless told; ends within 3 minutes.")
  private boolean quick;

  @Option(
      names = "--entities",
      paramLabel = "N",
      description = "Entities, default 1000000, with --quick " + QUICK_ENTITIES + ".")
  private Optional<Integer> entities = Optional.empty();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Minutes of event time that are measured, default ${DEFAULT-VALUE}.")
  private int minutes = 10;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description =
          "Minutes of event time in a minute, default 1, with --quick 20; N entities are N × X / 60"
              + " events a second.")
  private Optional<Double> speed = Optional.empty();

  @Option(
      names = "--history",
      paramLabel = "HOURS",
      description =
          "Hours of readings that every entity has behind it, default ${DEFAULT-VALUE}: all panes of"
              + " a threshold.")
  private int history = 50;

  @Option(
      names = "--guarantee",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Guarantee guarantee = Guarantee.AT_LEAST_ONCE;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Partitions of the events topic, default ${DEFAULT-VALUE}.")
  private int partitions = 4;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Stream threads, default ${DEFAULT-VALUE}.")
  private int threads = 2;

  @Option(
      names = "--heap",
      paramLabel = "MIB",
      description = "Heap of an instance at most, default ${DEFAULT-VALUE}.")
  private int heap = 768;

  @Option(
      names = "--restores",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Kill instances when the minutes are over; --no-restores leaves that out.")
  private boolean restores;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Sets a key of the detector, for example state.rocksdb.maximumBytes=536870912;"
              + " repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--recordings",
      paramLabel = "FOLDER",
      description =
          "Let Java Flight Recorder write there what an instance spends its time with; use it with"
              + " --no-restores, a killed one writes nothing.")
  private Optional<Path> recordings = Optional.empty();

  @Override
  public Integer call() throws IOException {
    EntitiesPlan plan = plan();
    if (recordings.isPresent()) {
      Files.createDirectories(recordings.get());
    }
    return Stoppable.run(() -> measureAndTell(plan));
  }

  private int measureAndTell(EntitiesPlan plan) throws IOException, InterruptedException {
    try (OutputFile file = json == null ? null : OutputFile.at(json)) {
      EntitiesReport report = new EntitiesReport(plan, measure(plan));
      report.print(spec.commandLine().getOut());
      if (file != null) {
        file.write(report.json());
      }
    }
    return 0;
  }

  private static EntitiesResults measure(EntitiesPlan plan)
      throws IOException, InterruptedException {
    try (EntitiesBench bench = new EntitiesBench(plan)) {
      return bench.run();
    }
  }

  private EntitiesPlan plan() {
    int count = entities.orElse(quick ? QUICK_ENTITIES : 1_000_000);
    double pace = speed.orElse(quick ? QUICK_SPEED : 1.0);
    Options.requirePositive("--entities", count);
    Options.requirePositive("--minutes", minutes);
    Options.requirePositive("--partitions", partitions);
    Options.requirePositive("--threads", threads);
    Options.requirePositive("--heap", heap);
    if (!(pace > 0)) {
      throw new InvalidConfigurationException("--speed must be > 0, found %s".formatted(pace));
    }
    if (history < 0) {
      throw new InvalidConfigurationException(
          "--history must be >= 0, found %d".formatted(history));
    }
    return new EntitiesPlan(
        count,
        minutes,
        pace,
        history,
        guarantee,
        partitions,
        threads,
        heap,
        restores,
        recordings.map(Path::toAbsolutePath),
        settings);
  }
}
