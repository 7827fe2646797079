package dev.weir.trainer.use.reconstruct;

import dev.weir.command.DataOptions;
import dev.weir.command.DetectorOption;
import dev.weir.command.output.OutputFile;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.file.CsvRows;
import dev.weir.trainer.onnx.StoredModel;
import dev.weir.trainer.use.EventsRun;
import dev.weir.trainer.use.ModelChoice;
import dev.weir.trainer.use.ModelRun;
import dev.weir.trainer.use.RawValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes events again with what a model expects of them: without noise, without gaps. */
@Command(
    name = "reconstruct",
    description = "Writes events again with what a model expects in place of their features.",
    footer = {
      "",
      "Example:",
      "  weir reconstruct --detector pumps.properties --model pumps.onnx --data april.csv \\",
      "                   --out cleaned.csv"
    })
public final class ReconstructCommand implements Callable<Integer> {

  @Mixin private DetectorOption detectorOption;
  @Mixin private ModelChoice model;
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    DetectorConfig configured = detectorOption.read();
    StoredModel stored = model.read(configured);
    DetectorConfig detector = stored.fitted(configured);
    try (OutputFile cleaned = OutputFile.at(out);
        ModelRun run = new ModelRun(stored.bytes(), detector.features())) {
      long count = write(cleaned, run, detector);
      cleaned.keep();
      print("Cleaned %,d events: %s", count, out);
    }
    return 0;
  }

  private long write(OutputFile cleaned, ModelRun run, DetectorConfig detector) throws IOException {
    RawValues values = new RawValues(detector.features());
    PrintWriter warnings = spec.commandLine().getErr();
    try (CsvRows rows = CsvRows.open(file());
        CleanedFile file = new CleanedFile(rows, cleaned.writer(), values)) {
      long count = EventsRun.of(detector, data, warnings).run("Cleaning", run, file::write);
      file.finish();
      return count;
    }
  }

  private Path file() {
    if (data.files().size() == 1) {
      return data.files().get(0);
    }
    throw new InvalidConfigurationException(
        "--data must be one file, found %d. Clean each by itself".formatted(data.files().size()));
  }

  private void print(String format, Object... values) {
    spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    spec.commandLine().getOut().flush();
  }
}
