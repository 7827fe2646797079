package dev.weir.trainer.use.generate;

import dev.weir.command.DetectorOption;
import dev.weir.command.RowOptions;
import dev.weir.command.output.OutputFile;
import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.trainer.onnx.StoredModel;
import dev.weir.trainer.use.Decoder;
import dev.weir.trainer.use.EvenSample;
import dev.weir.trainer.use.EventsRun;
import dev.weir.trainer.use.ModelChoice;
import dev.weir.trainer.use.ModelRun;
import dev.weir.trainer.use.RawValues;
import dev.weir.trainer.use.generate.likeness.Likeness;
import dev.weir.trainer.use.generate.source.Beginning;
import dev.weir.trainer.use.generate.source.ChosenCondition;
import dev.weir.trainer.use.generate.source.LatentSource;
import dev.weir.trainer.use.generate.source.Origin;
import dev.weir.trainer.use.generate.source.RealEvents;
import dev.weir.trainer.use.generate.source.ToldSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes synthetic events with a model's decoder. */
@Command(
    name = "generate",
    description =
        "Makes synthetic events with a model's decoder: from the prior of a variational, conditional or adversarial one, else from the latents of --data.",
    footer = {
      "",
      "Example:",
      "  weir generate --detector pumps.properties --model pumps.onnx --data april.csv \\",
      "                --events 10000 --out synthetic.csv --report synthetic.html"
    })
public final class GenerateCommand implements Callable<Integer> {

  private static final int COMPARED = 20_000;

  @Mixin private DetectorOption detectorOption;
  @Mixin private ModelChoice model;
  @Mixin private GenerateOptions options;
  @Mixin private RowOptions rows;
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "CSV, JSON lines or Avro file of real events, also .gz: to compare with, and to begin with where a family has no prior.")
  private List<Path> data = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV to write.")
  private Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "HTML report to write: how far the events are from the real ones.")
  private Path report;

  @Override
  public Integer call() throws IOException {
    options.check();
    DetectorConfig configured = detectorOption.read();
    StoredModel stored = model.read(configured);
    DetectorConfig detector = stored.fitted(configured);
    ChosenCondition chosen = new ChosenCondition(options.condition(), detector.features());
    requireData(stored);
    try (OutputFile events = OutputFile.at(out);
        OutputFile page = report == null ? null : OutputFile.at(report);
        EventMaker maker = new EventMaker()) {
      RealEvents real = prepare(maker, stored, detector, chosen);
      List<float[]> synthetic = write(events, maker, detector, stored);
      events.keep();
      String origin = words(stored, chosen);
      print("Made %,d events %s: %s", options.events(), origin, out);
      if (!data.isEmpty()) {
        Likeness likeness = Likeness.of(detector.features(), real.rows(), synthetic);
        print(likeness);
        if (page != null) {
          String html = new GenerateReport(stored.manifest(), origin, likeness).html();
          page.write(html.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return 0;
  }

  private void requireData(StoredModel stored) {
    if (!data.isEmpty()) {
      return;
    }
    if (Origin.of(stored) == Origin.REAL) {
      throw new InvalidConfigurationException(
          "--data must be given for a model of the family '%s', whose latents have no known distribution to draw from, found none. Give events to begin with, or train model.autoencoder=variational"
              .formatted(stored.manifest().family()));
    }
    if (report != null) {
      throw new InvalidConfigurationException(
          "--data must be given with --report, found none. Give real events to compare with");
    }
  }

  /** Adds every network to the maker; returns the real events, by the latents of the first. */
  private RealEvents prepare(
      EventMaker maker, StoredModel stored, DetectorConfig detector, ChosenCondition chosen)
      throws IOException {
    Origin origin = Origin.of(stored);
    RealEvents first = null;
    for (int number = 1; number <= stored.members(); number++) {
      StoredModel member = stored.member(number);
      RealEvents real =
          first == null || origin == Origin.REAL
              ? real(member, detector, chosen, first == null)
              : first;
      first = first == null ? real : first;
      maker.add(new Decoder(member), length -> source(origin, member, real, chosen, length));
    }
    return first;
  }

  private LatentSource source(
      Origin origin, StoredModel member, RealEvents real, ChosenCondition chosen, int length) {
    return switch (origin) {
      case PRIOR -> LatentSource.prior(length, ToldSource.of(member.manifest(), chosen));
      case KEPT ->
          LatentSource.perturbing(
                  member.kept().stream().map(row -> new Beginning(row, new float[0])).toList(),
                  options.noise())
              .told(ToldSource.of(member.manifest(), chosen));
      case REAL -> LatentSource.perturbing(real.beginnings(), options.noise());
    };
  }

  /**
   * @param tell whether bad events are warned of
   */
  private RealEvents real(
      StoredModel member, DetectorConfig detector, ChosenCondition chosen, boolean tell)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter warnings = tell ? err : new PrintWriter(Writer.nullWriter());
    RealEvents real = new RealEvents(detector.features(), chosen);
    if (!data.isEmpty()) {
      try (ModelRun run = new ModelRun(member.bytes(), detector.features())) {
        new EventsRun(detector, data, rows.selection(), rows.label(), warnings)
            .run("Encoding", run, real::add);
      }
      requireFitting(real, chosen);
    }
    return real;
  }

  private static void requireFitting(RealEvents real, ChosenCondition chosen) {
    if (real.rows().isEmpty()) {
      throw new InvalidConfigurationException(
          "--data must hold at least one event with --condition %s, found none"
              .formatted(chosen.text()));
    }
  }

  private String words(StoredModel stored, ChosenCondition chosen) {
    String from = Origin.of(stored).words(options.noise());
    return chosen.text().isEmpty() ? from : "%s, with %s".formatted(from, chosen.text());
  }

  private List<float[]> write(
      OutputFile target, EventMaker maker, DetectorConfig detector, StoredModel stored)
      throws IOException {
    long end = stored.manifest().training().until().toEpochMilli();
    SyntheticTimes times = SyntheticTimes.of(detector.events(), end);
    RawValues values = new RawValues(detector.features());
    Random random = new Random(options.seed());
    EvenSample<float[]> kept = new EvenSample<>(COMPARED);
    try (SyntheticFile file = new SyntheticFile(target.writer(), detector.events(), values, times);
        Progress progress = Progress.of("Generating", "events", options.events())) {
      for (int i = 0; i < options.events(); i++) {
        long time = times.of(i);
        SyntheticEvent event = new SyntheticEvent(time, values.within(maker.next(random, time)));
        file.write(event);
        kept.add(event.row());
        progress.reach(i + 1L);
      }
    }
    return kept.items();
  }

  private void print(Likeness likeness) {
    print(
        "  distance of marginals  %.3f in the mean of %d features",
        likeness.distance(), likeness.features().size());
    if (likeness.worst() != null) {
      print(
          "  correlations           differ by %.3f in the mean, most %s and %s: %.2f real, %.2f synthetic",
          likeness.pairs(),
          likeness.worst().first(),
          likeness.worst().second(),
          likeness.worst().real(),
          likeness.worst().synthetic());
    }
  }

  private void print(String format, Object... values) {
    spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    spec.commandLine().getOut().flush();
  }
}
