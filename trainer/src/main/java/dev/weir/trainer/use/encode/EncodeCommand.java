package dev.weir.trainer.use.encode;

import dev.weir.command.DataOptions;
import dev.weir.command.DetectorOption;
import dev.weir.command.output.OutputFile;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.trainer.onnx.StoredModel;
import dev.weir.trainer.use.EvenSample;
import dev.weir.trainer.use.EventsRun;
import dev.weir.trainer.use.ModelChoice;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the latents of events: a table of fewer columns. */
@Command(
    name = "encode",
    description = "Writes what a model's bottleneck makes of events.",
    footer = {
      "",
      "Example:",
      "  weir encode --detector pumps.properties --model pumps.onnx --data april.csv \\",
      "              --out latents.csv --report latents.html"
    })
public final class EncodeCommand implements Callable<Integer> {

  private static final int DRAWN = 3000;

  @Mixin private DetectorOption detectorOption;
  @Mixin private ModelChoice model;
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "CSV to write: entity, time, l0, l1, …")
  private Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "HTML report to write: the latent beside principal components.")
  private Path report;

  @Override
  public Integer call() throws IOException {
    DetectorConfig configured = detectorOption.read();
    StoredModel stored = model.read(configured);
    DetectorConfig detector = stored.fitted(configured);
    try (OutputFile latents = OutputFile.at(out);
        OutputFile page = report == null ? null : OutputFile.at(report);
        ModelRun run = new ModelRun(stored.bytes(), detector.features())) {
      EvenSample<Place> places = new EvenSample<>(DRAWN);
      long count = write(latents, run, detector, places);
      latents.keep();
      print("Encoded %,d events into %d values each: %s", count, run.latentLength(), out);
      if (page != null) {
        Comparison comparison = Comparison.of(detector, stored, data, run.latentLength());
        print(comparison, stored.manifest().family(), run.latentLength());
        EncodeReport content =
            new EncodeReport(detector, stored.manifest(), comparison, places.items());
        page.write(content.html().getBytes(StandardCharsets.UTF_8));
      }
    }
    return 0;
  }

  private long write(
      OutputFile latents, ModelRun run, DetectorConfig detector, EvenSample<Place> places)
      throws IOException {
    PrintWriter warnings = spec.commandLine().getErr();
    try (LatentsFile file = new LatentsFile(latents.writer(), run.latentLength())) {
      return EventsRun.of(detector, data, warnings)
          .run(
              "Encoding",
              run,
              (event, answer) -> {
                file.write(event, answer.latent());
                places.add(new Place(event, answer));
              });
    }
  }

  private void print(Comparison comparison, String family, int width) {
    print("  explained variance of %d held-out events", comparison.heldOut());
    print("  %-14s %5d values  %5.1f %%", family, width, 100 * comparison.model());
    for (Comparison.Width pca : comparison.components()) {
      print("  %-14s %5d values  %5.1f %%", "pca", pca.width(), 100 * pca.share());
    }
  }

  private void print(String format, Object... values) {
    PrintWriter lines = spec.commandLine().getOut();
    lines.println(String.format(Locale.ROOT, format, values));
    lines.flush();
  }
}
