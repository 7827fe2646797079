package dev.weir.command;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which events a command reads: files, and which of their rows. A mixin. */
public final class DataOptions {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description =
          "CSV, JSON lines or Avro file of events, also .gz; several are one history each.")
  private List<Path> files = new ArrayList<>();

  @Mixin private RowOptions rows;

  /** The files, in the order given; at least one. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /** The column that holds the truth, where there is one. */
  public Optional<LabelField> label() {
    return rows.label();
  }

  /**
   * Which events of each file.
   *
   * @throws InvalidConfigurationException if the options make no sense
   */
  public Selection selection() {
    return rows.selection();
  }
}
