package dev.weir.evaluation.command;

import dev.weir.command.output.OutputFile;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.output.ComparisonText;
import dev.weir.evaluation.result.Requirement;
import dev.weir.streams.replay.figures.Metric;
import dev.weir.streams.replay.figures.Metrics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is told of the comparison, and required of it. A mixin. */
final class OutputOptions {

  @Option(
      names = "--metrics",
      split = ",",
      paramLabel = "NAME",
      description =
          "Metrics of the first table; docs/vocabulary.md says what each means. Files have all.")
  private List<String> metrics = ComparisonText.USUAL;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every run to this CSV file: detector, series and seed, all metrics.")
  private Path csv;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write means, totals and their spreads to this JSON file.")
  private Path json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write tables and charts to this HTML page.")
  private Path report;

  @Option(
      names = "--require",
      split = ",",
      paramLabel = "METRIC>=X",
      description =
          "What must hold of every detector, for example event_f1>=0.5,false_alarm_rate<=0.01:"
              + " figures of all series together where they follow from counts, else means of the"
              + " series. Exit code 1 where it does not.")
  private List<String> required = new ArrayList<>();

  /** Names of the metrics of the first table. */
  List<String> metrics() {
    for (String name : metrics) {
      if (Metrics.named(name).filter(metric -> metric.kind() != Metric.Kind.TIME).isEmpty()) {
        throw new InvalidConfigurationException(
            "--metrics must be names of docs/vocabulary.md, found '%s'".formatted(name));
      }
    }
    return metrics;
  }

  List<Requirement> required() {
    return required.stream().map(Requirement::parse).toList();
  }

  Optional<OutputFile> csv() {
    return Optional.ofNullable(csv).map(OutputFile::at);
  }

  Optional<OutputFile> report() {
    return Optional.ofNullable(report).map(OutputFile::at);
  }

  Optional<OutputFile> json() {
    return Optional.ofNullable(json).map(OutputFile::at);
  }
}
