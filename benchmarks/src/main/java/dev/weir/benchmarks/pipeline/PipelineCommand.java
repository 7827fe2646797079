package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.measure.Options;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.benchmarks.variant.Variant;
import dev.weir.command.output.OutputFile;
import dev.weir.command.stop.Stoppable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Events a second, Weir beside its peers. */
@Command(
    name = "pipeline",
    description = {
      "Measure how many events a second Weir and others process, side by side and in turn, on a"
          + " broker of its own. docs/benchmarks.md says what each of them does.",
      "All of it takes about 25 minutes; --quick, a part of it, three."
    })
public final class PipelineCommand implements Callable<Integer> {

  private static final int ROUNDS = 3;
  private static final Duration QUICK_LIMIT = Duration.ofSeconds(165);
  private static final long MILLION = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results to this file.")
  private Path json;

  @Option(
      names = "--quick",
      description =
          "Events of 16 features and one thread only, unless told; ends within 3 minutes.")
  private boolean quick;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds that count, default " + ROUNDS + "; one more warms up.")
  private int rounds = ROUNDS;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "Length of one measurement, default 3, with --quick 1.")
  private Optional<Double> seconds = Optional.empty();

  @Option(
      names = "--variants",
      split = ",",
      paramLabel = "NAME",
      description = "What to measure, default all: ${COMPLETION-CANDIDATES}.")
  private List<Variant> variants = List.of(Variant.values());

  @Option(
      names = "--guarantees",
      split = ",",
      paramLabel = "NAME",
      description = "Default all: ${COMPLETION-CANDIDATES}.")
  private List<Guarantee> guarantees = List.of(Guarantee.values());

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "N",
      description = "Values of an event, default 16,128, with --quick 16.")
  private List<Integer> features = List.of();

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Stream threads, default 1,2, with --quick 1.")
  private List<Integer> threads = List.of();

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "Events in a topic, half as many of more than 16 features; default 5000000, with --quick"
              + " 4000000.")
  private Optional<Long> events = Optional.empty();

  @Option(
      names = "--entities",
      paramLabel = "N",
      description = "Entities that the events are of, in turn; default ${DEFAULT-VALUE}.")
  private int entities = 10_000;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets a key of every detector, for example state.kind=memory; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--recordings",
      paramLabel = "FOLDER",
      description = "Let Java Flight Recorder write there what each variant spends its time with.")
  private Optional<Path> recordings = Optional.empty();

  @Override
  public Integer call() throws IOException {
    PipelinePlan plan = plan();
    if (recordings.isPresent()) {
      Files.createDirectories(recordings.get());
    }
    return Stoppable.run(() -> measureAndTell(plan));
  }

  private int measureAndTell(PipelinePlan plan) throws IOException, InterruptedException {
    try (OutputFile file = json == null ? null : OutputFile.at(json)) {
      Results results = measure(plan);
      PrintWriter out = spec.commandLine().getOut();
      new ResultsTable(results, out).print();
      if (file != null) {
        file.write(new ResultsJson(plan, results).bytes());
      }
    }
    return 0;
  }

  private static Results measure(PipelinePlan plan) throws IOException, InterruptedException {
    try (PipelineBench bench = new PipelineBench(plan)) {
      return bench.run();
    }
  }

  private PipelinePlan plan() {
    Options.requirePositive("--rounds", rounds);
    Options.requirePositive("--entities", entities);
    features.forEach(width -> Options.requirePositive("--features", width));
    threads.forEach(count -> Options.requirePositive("--threads", count));
    Duration length = Duration.ofMillis((long) (1000 * seconds.orElse(quick ? 1.0 : 3.0)));
    return new PipelinePlan(
        variants,
        guarantees,
        features.isEmpty() ? (quick ? List.of(16) : List.of(16, 128)) : features,
        threads.isEmpty() ? (quick ? List.of(1) : List.of(1, 2)) : threads,
        rounds,
        length,
        events.orElse((quick ? 4 : 5) * MILLION),
        entities,
        quick ? Optional.of(QUICK_LIMIT) : Optional.empty(),
        settings,
        recordings.map(Path::toAbsolutePath));
  }
}
