package dev.weir.streams.command;

import dev.weir.command.DetectorOption;
import dev.weir.command.Redactor;
import dev.weir.detection.detector.DetectorConfig;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a detector file and says what it means. */
@Command(name = "validate", description = "Check a detector file, and a model against it.")
final class ValidateCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private DetectorOption detector;

  @Override
  public void run() {
    DetectorConfig config = detector.read();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Detector   %s%n", config.name());
    out.printf("Events     topic %s, %s%n", config.topics().events(), config.events().format());
    out.printf("Features   %s, window %d%n", config.features().names(), config.features().window());
    out.printf("Threshold  %s%n", config.threshold());
    out.printf("Alerts     topic %s, %s%n", config.topics().alerts(), config.alert());
    Redactor.redact(config.kafka()).forEach((k, v) -> out.printf("Kafka      %s = %s%n", k, v));
    out.flush();
  }
}
