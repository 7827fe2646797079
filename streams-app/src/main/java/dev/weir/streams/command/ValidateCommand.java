package dev.weir.streams.command;

import dev.weir.command.DetectorOption;
import dev.weir.command.Redactor;
import dev.weir.detection.alert.EpisodePolicy;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.threshold.AlertRate;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.streams.score.OnnxModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a detector file and says what it means. */
@Command(name = "validate", description = "Check a detector file, and a model against it.")
final class ValidateCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private DetectorOption detector;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Check this model against it too; else model.file, where it is set.")
  private Path modelFile;

  @Override
  public void run() {
    DetectorConfig config = detector.read();
    print(config);
    Optional.ofNullable(modelFile)
        .or(() -> config.model().file())
        .ifPresentOrElse(
            file -> check(file, config), () -> say("Model      none given: not checked"));
  }

  private void check(Path file, DetectorConfig config) {
    try (OnnxModel model = OnnxModel.load(file)) {
      model.requireFit(config);
      print(model);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private void print(OnnxModel model) {
    PrintWriter out = spec.commandLine().getOut();
    ModelManifest manifest = model.manifest();
    out.printf("Model      %s version %s, fits%n", manifest.id(), manifest.version());
    out.printf(
        "Trained    on %,d events of %s, %s to %s%n",
        manifest.training().rows(),
        entities(manifest.training().entities()),
        manifest.training().from(),
        manifest.training().until());
    out.printf("SHA-256    %s%n", model.sha256());
    out.flush();
  }

  private void print(DetectorConfig config) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Detector   %s%n", config.name());
    out.printf("Events     topic %s, %s%n", config.topics().events(), config.events().format());
    out.printf(
        "Features   %s, window %d, scales %s, clock %s%n",
        config.features().rowNames(),
        config.features().window(),
        config.features().scales(),
        config.features().clock());
    out.printf("Threshold  %s%n", told(config.threshold()));
    out.printf("Alerts     topic %s, %s%n", config.topics().alerts(), told(config.alert()));
    Redactor.redact(config.kafka()).forEach((k, v) -> out.printf("Kafka      %s = %s%n", k, v));
    out.flush();
  }

  private static String entities(int count) {
    return count == 1 ? "1 entity" : "%,d entities".formatted(count);
  }

  private static String told(PspPolicy policy) {
    String rate =
        policy.rate() instanceof AlertRate.DailyBudget budget
            ? "%s exceedances an entity and day".formatted(budget.alertsPerDay())
            : "%s of events exceed it".formatted(policy.rate().alpha(Double.NaN));
    return "%s, %d panes of %s, gate %s"
        .formatted(rate, policy.panes(), policy.pane(), policy.gate() ? "on" : "off");
  }

  private static String told(EpisodePolicy policy) {
    return "open at %d of %d, close after %d calm, cooldown %s"
        .formatted(policy.hits(), policy.window(), policy.calm(), policy.cooldown());
  }
}
