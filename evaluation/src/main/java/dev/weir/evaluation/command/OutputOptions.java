package dev.weir.evaluation.command;

import dev.weir.command.output.OutputFile;
import dev.weir.evaluation.output.document.MarkedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the comparison is told. A mixin. */
final class OutputOptions {

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every run to this CSV file: detector, series and seed, all metrics.")
  private Optional<Path> csv = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write means, totals and their spreads to this JSON file.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write tables and charts to this HTML page.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description =
          "Of a suite: write the table of each set into this Markdown file, between the lines"
              + " <!-- suite SET:begin --> and <!-- suite SET:end --> that it has; all else stays.")
  private Optional<Path> document = Optional.empty();

  /**
   * @throws dev.weir.detection.InvalidConfigurationException if the document lacks the markers of a
   *     set
   */
  Outputs open(List<Plan> plans) throws IOException {
    Optional<MarkedDocument> marked = Optional.empty();
    if (document.isPresent()) {
      marked = Optional.of(MarkedDocument.at(document.get()));
      marked.get().requireMarkers(plans.stream().map(plan -> plan.trial().name()).toList());
    }
    return new Outputs(
        csv.map(OutputFile::at),
        json.map(OutputFile::at),
        report.map(OutputFile::at),
        marked,
        document.map(OutputFile::at));
  }
}
