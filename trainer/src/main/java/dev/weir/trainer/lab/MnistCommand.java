package dev.weir.trainer.lab;

import dev.weir.command.output.OutputFile;
import dev.weir.command.progress.Progress;
import dev.weir.command.stop.Stoppable;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.lab.finding.Chapter;
import dev.weir.trainer.lab.finding.Measure;
import dev.weir.trainer.lab.idx.Digits;
import dev.weir.trainer.lab.page.Figures;
import dev.weir.trainer.lab.page.LabJson;
import dev.weir.trainer.lab.page.LabPage;
import dev.weir.trainer.lab.page.LabRun;
import dev.weir.trainer.torch.lab.Experiments;
import dev.weir.trainer.torch.lab.bench.Effort;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Experiments on handwritten digits, beside what was published of them. */
@Command(
    name = "mnist",
    description = {
      "Experiments on MNIST's handwritten digits, beside published figures: few labels, codes, anomalies, retrieval, generated digits. docs/lab.md says what each shows.",
      "About nine minutes on two quiet cores, one and a half with --quick. Ctrl-C leaves no file and exits with 130."
    },
    footer = {"", "Example:", "  weir lab mnist --data mnist/ --report mnist.html --quick"})
final class MnistCommand implements Callable<Integer> {

  private static final int MOST_SEEDS = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with MNIST's four idx files, as they are or gzipped.")
  private Path data;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "FILE",
      description = "HTML page to write.")
  private Path report;

  @Option(names = "--json", paramLabel = "FILE", description = "The same figures as JSON.")
  private Path json;

  @Option(
      names = "--quick",
      description = "A first look: a fifth of the epochs, one seed where --seeds names none.")
  private boolean quick;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Seeds to average over, in [1, 100]; 3, with --quick 1.")
  private Integer seeds;

  @Override
  public Integer call() throws IOException {
    Effort effort = effort();
    try (OutputFile page = OutputFile.at(report);
        OutputFile figures = json == null ? null : OutputFile.at(json)) {
      LabRun run = Stoppable.run(() -> run(effort));
      page.write(new LabPage(run).html().getBytes(StandardCharsets.UTF_8));
      if (figures != null) {
        figures.write(new LabJson(run).text().getBytes(StandardCharsets.UTF_8));
      }
      print(run);
    }
    return 0;
  }

  private Effort effort() {
    if (seeds != null && (seeds < 1 || seeds > MOST_SEEDS)) {
      throw new ParameterException(
          spec.commandLine(), "--seeds must be in [1, %d], found %d".formatted(MOST_SEEDS, seeds));
    }
    return quick ? Effort.quick(seeds == null ? 1 : seeds) : Effort.full(seeds == null ? 3 : seeds);
  }

  private LabRun run(Effort effort) throws IOException {
    long start = System.nanoTime();
    Digits training = Digits.read(data, "train");
    Digits test = Digits.read(data, "t10k");
    if (test.side() != training.side()) {
      throw new InvalidConfigurationException(
          "t10k images must be as large as the train images, found %d pixels and %d a side"
              .formatted(test.side(), training.side()));
    }
    Experiments experiments = new Experiments();
    try (Progress progress = Progress.of("Lab", "experiments", experiments.count())) {
      List<Chapter> chapters =
          experiments.run(
              training,
              test,
              effort,
              (done, title) -> {
                progress.note(title);
                progress.reach(done);
              });
      progress.reach(experiments.count());
      double seconds = (System.nanoTime() - start) / 1e9;
      return new LabRun(training.size(), test.size(), effort.seeds(), quick, seconds, chapters);
    }
  }

  private void print(LabRun run) {
    PrintWriter lines = spec.commandLine().getOut();
    for (Chapter chapter : run.chapters()) {
      lines.println(chapter.title());
      chapter.measures().stream().map(MnistCommand::line).forEach(lines::println);
    }
    lines.println(String.format(Locale.ROOT, "%s, %.0f s", report, run.seconds()));
    lines.flush();
  }

  private static String line(Measure measure) {
    String published =
        measure.published().map(p -> "; published " + Figures.published(measure)).orElse("");
    return String.format(
        Locale.ROOT,
        "  %-102s %-16s %s%s",
        Figures.name(measure),
        Figures.kind(measure.kind()),
        Figures.ours(measure),
        published);
  }
}
