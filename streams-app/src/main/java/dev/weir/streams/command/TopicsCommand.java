package dev.weir.streams.command;

import dev.weir.command.DetectorOption;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.topics.Cluster;
import dev.weir.streams.topics.DetectorTopics;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics of a detector: what there is, and what is missing. */
@Command(
    name = "topics",
    description = "Create or describe the topics of a detector.",
    synopsisSubcommandLabel = "(create | describe)")
final class TopicsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "create", description = "Create the topics that are not there yet.")
  int create(
      @Mixin DetectorOption detector,
      @Mixin ClusterOption cluster,
      @Option(
              names = "--partitions",
              defaultValue = "6",
              paramLabel = "N",
              description = "Most instances that can share the work, default ${DEFAULT-VALUE}.")
          int partitions,
      @Option(
              names = "--replication",
              paramLabel = "N",
              description = "Replicas of each partition; the cluster's default when not given.")
          Optional<Short> replication) {
    DetectorConfig config = detector.read();
    PrintWriter out = spec.commandLine().getOut();
    try (Cluster connected = cluster.connect(config)) {
      DetectorTopics.create(connected, config.topics(), partitions, replication)
          .forEach(
              (topic, made) ->
                  out.printf("%s %s%n", topic, made ? "created" : "was there already"));
    }
    return 0;
  }

  @Command(name = "describe", description = "Say which topics are there; exit 1 if one is not.")
  int describe(@Mixin DetectorOption detector, @Mixin ClusterOption cluster) {
    DetectorConfig config = detector.read();
    PrintWriter out = spec.commandLine().getOut();
    try (Cluster connected = cluster.connect(config)) {
      var found = DetectorTopics.describe(connected, config.topics());
      found.forEach(
          (topic, partitions) ->
              out.printf(
                  "%s %s%n",
                  topic,
                  partitions == 0 ? "is missing" : "has %d partitions".formatted(partitions)));
      return found.containsValue(0) ? 1 : 0;
    }
  }
}
