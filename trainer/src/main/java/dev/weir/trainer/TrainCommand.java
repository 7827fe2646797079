package dev.weir.trainer;

import dev.weir.command.DataOptions;
import dev.weir.command.DetectorOption;
import dev.weir.command.output.OutputFile;
import dev.weir.command.progress.Progress;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.history.Selection;
import dev.weir.trainer.data.TrainingData;
import dev.weir.trainer.data.TrainingDataReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a detector's model on files of events. */
@Command(
    name = "train",
    description = {
      "Trains a detector's model on files of events.",
      "Family, score and inputs are keys of the detector file (model.autoencoder, model.score, features.window, ...); docs/models.md and docs/inputs.md say when to choose which. Ctrl-C keeps the best so far, a second one nothing."
    },
    footer = {
      "",
      "Examples:",
      "  weir train --detector pumps.properties --data march.csv --data april.csv.gz",
      "  weir train --detector pumps.properties --data march.csv --report march.html \\",
      "             --set model.autoencoder=auto"
    })
final class TrainCommand implements Callable<Integer> {

  @Mixin private DetectorOption detectorOption;
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Model to write; model.file of the detector, or its name and .onnx.")
  private Path out;

  @Option(names = "--report", paramLabel = "FILE", description = "HTML report to write.")
  private Path report;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    DetectorConfig detector = detectorOption.read();
    Path file = modelFile(detector);
    try (OutputFile model = OutputFile.at(file);
        OutputFile page = report == null ? null : OutputFile.at(report)) {
      TrainingData events = read(detector);
      TrainedModel trained = train(detector, events);
      trained.doubts().forEach(doubt -> warn("%s", doubt));
      model.write(trained.file());
      if (page != null) {
        page.write(new TrainingReport(trained).html().getBytes(StandardCharsets.UTF_8));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      print(new Summary(trained, seconds, file, Optional.ofNullable(report)).lines());
    }
    return 0;
  }

  private Path modelFile(DetectorConfig detector) {
    return out != null ? out : detector.model().file().orElse(Path.of(detector.name() + ".onnx"));
  }

  private TrainingData read(DetectorConfig detector) throws IOException {
    TrainingDataReader reader = new TrainingDataReader(detector);
    try (Progress progress = Progress.of("Reading", "events", -1)) {
      TrainingData read = reader.read(data.files(), selection(), data.label(), progress::reach);
      reader
          .firstSkipped()
          .ifPresent(
              first -> warn("bad events left out: %d, the first: %s", read.skipped(), first));
      return read;
    }
  }

  /** Where classes are said to be normal, no other is learnt from. */
  private Selection selection() {
    boolean classes = data.label().filter(field -> !field.normal().isEmpty()).isPresent();
    return classes ? data.selection().ofNormal(Long.MAX_VALUE) : data.selection();
  }

  private TrainedModel train(DetectorConfig detector, TrainingData events) throws IOException {
    try (WatchedTraining training = new WatchedTraining(events, this::warn)) {
      return detector.model().autoencoder() == Autoencoder.AUTO
          ? choose(detector, training)
          : training.run("Training", detector);
    }
  }

  private TrainedModel choose(DetectorConfig detector, WatchedTraining training)
      throws IOException {
    ShortList list = new ShortList(detector);
    FamilyChoice choice = new FamilyChoice(training::stopped);
    for (Autoencoder family : list.families()) {
      choice.attempt(
          family,
          tried -> {
            list.requireAffordable(tried, training.data());
            return training.run(
                "Training " + tried.written(), detectorOption.read(list.settings(tried)));
          });
    }
    TrainedModel best = choice.best();
    print(choice.lines());
    return best;
  }

  private void warn(String format, Object... arguments) {
    spec.commandLine().getErr().println("weir: " + format.formatted(arguments));
  }

  private void print(Iterable<String> lines) {
    lines.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
  }
}
