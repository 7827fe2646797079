package dev.weir.evaluation.command;

import dev.weir.command.CommandRunner;
import dev.weir.command.stop.Stoppable;
import dev.weir.evaluation.Evaluation;
import dev.weir.evaluation.Tried;
import dev.weir.evaluation.command.trial.Numbers;
import dev.weir.evaluation.command.trial.TrialOptions;
import dev.weir.evaluation.output.ComparisonText;
import dev.weir.evaluation.result.SetResult;
import dev.weir.evaluation.work.Journal;
import dev.weir.evaluation.work.Workers;
import dev.weir.streams.broker.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains and replays detectors over folders of labelled series, and compares them. */
@Command(
    name = "evaluate",
    description = {
      "Train and replay detectors over a folder of labelled series, side by side with baselines.",
      "Each series has a part to learn from and a part to judge; one of --train-rows, --train-share,"
          + " --pairs, --train-until and --test-share says which. A --suite does so for several"
          + " folders at once. The same seeds give the same figures, with any number of workers."
          + " docs/comparing.md says how to read them."
    },
    footer = {
      "",
      "Examples:",
      "  weir evaluate --detectors a.properties,b.properties --data series \\",
      "                --label fault --train-rows 0..400 --csv runs.csv",
      "  weir evaluate --detectors a.properties --data servers --label label \\",
      "                --pairs _train,_test --sweep threshold.alertsPerDay=0.5,1,2",
      "  weir evaluate --detectors a.properties --data series --label fault \\",
      "                --train-share 0.15 --require 'event_f1>=0.5,recall>=0.3'",
      "  weir evaluate --suite suite.yaml --data sets --only pumps,fans \\",
      "                --resume suite.done --write figures.md",
      "",
      "Exit codes: 0 done; 1 a run failed, or what is required does not hold;",
      "2 called wrongly; 130 stopped by Ctrl-C."
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private TrialOptions trial;
  @Mixin private SuiteOptions suite;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of series: CSV, JSON lines (both also .gz) or Avro files; of a suite, what its are in.")
  private Path data;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Processes that work side by side, a thread each; as many as processors.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "Keep each run in this file as it ends, and do not do again what is in it already; for"
              + " long evaluations, which may be stopped. A run is another one when its data,"
              + " detector or options are.")
  private Optional<Path> resumed = Optional.empty();

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    suite.requireAlone(spec.commandLine().getParseResult());
    Numbers.requireAtLeastOne("--workers", workers);
    List<Plan> plans = suite.isGiven() ? suite.plans(data) : List.of(Plan.alone(trial, data));
    Journal journal = resumed.isPresent() ? Journal.in(resumed.get()) : Journal.none();
    try (Outputs files = output.open(plans)) {
      List<SetResult> results = Stoppable.run(stopped(), () -> results(plans, journal));
      print(results);
      files.write(results);
      boolean good = results.stream().allMatch(SetResult::isGood);
      return good ? CommandRunner.OK : CommandRunner.FAILED;
    }
  }

  private String stopped() {
    return resumed
        .map(file -> "Stopped; the same command goes on from " + file)
        .orElse("Stopped; nothing was written. With --resume FILE it could be gone on with");
  }

  private List<SetResult> results(List<Plan> plans, Journal journal)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("weir-evaluate-");
    try (Workers processes = new Workers(workers, folder)) {
      Evaluation evaluation = new Evaluation(plans.stream().map(Plan::trial).toList(), journal);
      List<Tried> tried = evaluation.run(processes, folder);
      List<SetResult> results = new ArrayList<>();
      for (int i = 0; i < plans.size(); i++) {
        results.add(plans.get(i).result(tried.get(i)));
      }
      return results;
    } finally {
      Folders.delete(folder);
    }
  }

  private void print(List<SetResult> results) {
    PrintWriter out = spec.commandLine().getOut();
    results.forEach(result -> new ComparisonText(result).lines().forEach(out::println));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    for (SetResult result : results) {
      String set = result.isNamed() ? result.name() + ": " : "";
      result.problems().forEach(problem -> err.println("weir: " + set + problem));
    }
    err.flush();
  }
}
