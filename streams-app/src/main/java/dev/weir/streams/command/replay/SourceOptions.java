package dev.weir.streams.command.replay;

import dev.weir.command.RowOptions;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.history.Selection;
import dev.weir.streams.command.ClusterOption;
import dev.weir.streams.replay.source.FileSource;
import dev.weir.streams.replay.source.OffsetBound;
import dev.weir.streams.replay.source.OffsetRange;
import dev.weir.streams.replay.source.ReplaySource;
import dev.weir.streams.replay.source.TopicSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the events of a replay come from: files, or a topic. A mixin. */
public final class SourceOptions {

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "CSV, JSON lines or Avro file of events, also .gz; several are one history each.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--merge",
      description = "Read the files side by side, in the order of event time.")
  private boolean merged;

  @Option(
      names = "--topic",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description =
          "Read what is now in this topic of the detector's cluster (kafka.*), the events topic"
              + " when no name is given. Joins no group, commits nothing.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--from-offset",
      paramLabel = "OFFSET",
      description =
          "First message of the topic: 1000, or 0:1000,1:950 by partition, or @TIME, the first"
              + " written at that time or later.")
  private Optional<String> fromOffset = Optional.empty();

  @Option(
      names = "--to-offset",
      paramLabel = "OFFSET",
      description = "Message of the topic before which to end, written as that of --from-offset.")
  private Optional<String> toOffset = Optional.empty();

  @Mixin private RowOptions rows;
  @Mixin private ClusterOption cluster;

  /** The column that holds the truth, where there is one. */
  public Optional<LabelField> label() {
    return rows.label();
  }

  /**
   * What is to be replayed.
   *
   * @throws InvalidConfigurationException with every problem of these options
   */
  public ReplaySource source(DetectorConfig detector) {
    Selection selection = rows.selection();
    requireOneSource(selection);
    if (topic.isEmpty()) {
      return new FileSource(files, selection, merged);
    }
    cluster.requireNamed(detector);
    return new TopicSource(
        topic.filter(name -> !name.isBlank()).orElse(detector.topics().events()),
        new OffsetRange(
            OffsetBound.parse("--from-offset", fromOffset),
            OffsetBound.parse("--to-offset", toOffset)),
        selection,
        cluster.patience());
  }

  private void requireOneSource(Selection selection) {
    List<String> problems = new ArrayList<>();
    if (files.isEmpty() == topic.isEmpty()) {
      problems.add(
          "--data or --topic must say what to replay, found "
              + (files.isEmpty() ? "neither" : "both"));
    }
    unfit().forEach((option, source) -> problems.add(belongsTo(option, source)));
    if (topic.isPresent() && !selection.hasAllRows()) {
      problems.add("--rows must be left out with --topic. --from-offset and --to-offset choose");
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("command line", problems);
    }
  }

  /** Options that were given without what they belong to. */
  private Map<String, String> unfit() {
    Map<String, String> unfit = new LinkedHashMap<>();
    if (merged && files.isEmpty()) {
      unfit.put("--merge", "--data");
    }
    if (fromOffset.isPresent() && topic.isEmpty()) {
      unfit.put("--from-offset", "--topic");
    }
    if (toOffset.isPresent() && topic.isEmpty()) {
      unfit.put("--to-offset", "--topic");
    }
    return unfit;
  }

  private static String belongsTo(String option, String source) {
    return "%s must come with %s, found it alone".formatted(option, source);
  }
}
