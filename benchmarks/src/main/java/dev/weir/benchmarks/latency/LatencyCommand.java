package dev.weir.benchmarks.latency;

import dev.weir.benchmarks.measure.Options;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.command.output.OutputFile;
import dev.weir.command.stop.Stoppable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Milliseconds from event to result, Weir beside its peers. */
@Command(
    name = "latency",
    description =
        "Measure how long a result takes at a fixed rate, from its event's producer to its"
            + " reader, side by side on a broker of its own.")
public final class LatencyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results to this file.")
  private Path json;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Events a second, default ${DEFAULT-VALUE}.")
  private int rate = 5_000;

  @Option(
      names = "--features",
      paramLabel = "N",
      description = "Values of an event, default ${DEFAULT-VALUE}.")
  private int features = 16;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Length of one measurement, default ${DEFAULT-VALUE}.")
  private int seconds = 15;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Times that all are measured in turn, default ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(
      names = "--guarantees",
      split = ",",
      paramLabel = "NAME",
      description = "Default all: ${COMPLETION-CANDIDATES}.")
  private List<Guarantee> guarantees = List.of(Guarantee.values());

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets a key of every detector; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    LatencyPlan plan = plan();
    return Stoppable.run(() -> measureAndTell(plan));
  }

  private int measureAndTell(LatencyPlan plan) throws IOException, InterruptedException {
    try (OutputFile file = json == null ? null : OutputFile.at(json)) {
      LatencyReport report = new LatencyReport(plan, measure(plan));
      report.print(spec.commandLine().getOut());
      if (file != null) {
        file.write(report.json());
      }
    }
    return 0;
  }

  private static LatencyResults measure(LatencyPlan plan) throws IOException, InterruptedException {
    try (LatencyBench bench = new LatencyBench(plan)) {
      return bench.run();
    }
  }

  private LatencyPlan plan() {
    Options.requirePositive("--rate", rate);
    Options.requirePositive("--features", features);
    Options.requirePositive("--seconds", seconds);
    Options.requirePositive("--rounds", rounds);
    return new LatencyPlan(guarantees, rate, features, seconds, rounds, settings);
  }
}
