package dev.weir.evaluation.command;

import dev.weir.command.CommandRunner;
import dev.weir.command.Stoppable;
import dev.weir.command.output.OutputFile;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.Evaluation;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.output.ComparisonCsv;
import dev.weir.evaluation.output.ComparisonJson;
import dev.weir.evaluation.output.ComparisonPage;
import dev.weir.evaluation.output.ComparisonText;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.Requirement;
import dev.weir.evaluation.result.Row;
import dev.weir.evaluation.run.Job;
import dev.weir.evaluation.series.Split;
import dev.weir.evaluation.series.file.DataFiles;
import dev.weir.evaluation.work.Workers;
import dev.weir.streams.broker.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains and replays detectors over a folder of labelled series, and compares them. */
@Command(
    name = "evaluate",
    description = {
      "Train and replay detectors over a folder of labelled series, side by side with baselines.",
      "Each series has a part to learn from and a part to judge; one of --train-rows, --train-share,"
          + " --pairs, --train-until and --test-share says which. The same seeds give the same"
          + " figures, with any number of workers. docs/comparing.md says how to read them."
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
      "",
      "Exit codes: 0 done; 1 a run failed, or what is required does not hold;",
      "2 called wrongly."
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ContenderOptions contenders;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of series: CSV (also .gz) or Avro files.")
  private Path data;

  @Option(
      names = "--pattern",
      paramLabel = "GLOB",
      description =
          "Files of the folder that are meant, for example 'valve1_*'; all when not given.")
  private String pattern = DataFiles.ANY;

  @Option(
      names = "--label",
      required = true,
      paramLabel = "COLUMN",
      description = "Column that holds 1 where an event is anomalous, else 0; never a feature.")
  private String label;

  @Mixin private SplitOptions splits;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Train each model with seeds 1 to N; default ${DEFAULT-VALUE}.")
  private int seeds = 3;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Processes that work side by side, a thread each; as many as processors.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    requirePositive("--seeds", seeds);
    requirePositive("--workers", workers);
    List<Requirement> required = output.required();
    List<String> metrics = output.metrics();
    List<Path> files = DataFiles.matching(data, pattern);
    Split split = splits.split(label);
    List<Contender> all = contenders.contenders();
    try (OutputFile csv = output.csv().orElse(null);
        OutputFile json = output.json().orElse(null);
        OutputFile page = output.report().orElse(null)) {
      Comparison comparison = Stoppable.run(() -> compare(all, files, split));
      List<Row> rows = comparison.rows();
      List<String> problems =
          required.stream().flatMap(one -> one.problems(rows).stream()).toList();
      print(new ComparisonText(comparison, metrics).lines(), problems);
      write(Optional.ofNullable(csv), new ComparisonCsv(comparison).bytes());
      write(Optional.ofNullable(json), new ComparisonJson(comparison, problems).bytes());
      write(Optional.ofNullable(page), new ComparisonPage(comparison, metrics).bytes());
      boolean good = comparison.failures().isEmpty() && problems.isEmpty();
      return good ? CommandRunner.OK : CommandRunner.FAILED;
    }
  }

  private Comparison compare(List<Contender> all, List<Path> files, Split split)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("weir-evaluate-");
    try (Workers processes = new Workers(workers, folder)) {
      Evaluation evaluation = new Evaluation(all, label, seeds);
      List<Job> jobs = evaluation.jobs(files, split, folder);
      return evaluation.run(jobs, processes);
    } finally {
      Folders.delete(folder);
    }
  }

  private void print(List<String> lines, List<String> problems) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(problem -> err.println("weir: " + problem));
    err.flush();
  }

  private static void write(Optional<OutputFile> file, byte[] content) throws IOException {
    if (file.isPresent()) {
      file.get().write(content);
    }
  }

  private static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new InvalidConfigurationException("%s must be >= 1, found %d".formatted(option, value));
    }
  }
}
