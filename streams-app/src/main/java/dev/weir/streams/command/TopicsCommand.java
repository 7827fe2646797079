package dev.weir.streams.command;

import dev.weir.command.DetectorOption;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.topics.Cluster;
import dev.weir.streams.topics.DetectorTopics;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics of a detector: what there is, and what is missing. */
@Command(
    name = "topics",
    description = "Create or describe the topics of a detector.",
    synopsisSubcommandLabel = "(create | describe)",
    subcommands = {TopicsCommand.Create.class, TopicsCommand.Describe.class})
final class TopicsCommand {

  @Command(name = "create", description = "Create the topics that are not there yet.")
  static final class Create implements Runnable {

    @Spec private CommandSpec spec;
    @Mixin private DetectorOption detector;
    @Mixin private ClusterOption cluster;

    @Option(
        names = "--partitions",
        paramLabel = "N",
        description = "Most instances that can share the work, default ${DEFAULT-VALUE}.")
    private int partitions = 6;

    @Option(
        names = "--replication",
        paramLabel = "N",
        description = "Replicas of each partition; the cluster's default when not given.")
    private Optional<Short> replication = Optional.empty();

    @Override
    public void run() {
      DetectorConfig config = detector.read();
      PrintWriter out = spec.commandLine().getOut();
      try (Cluster connected = cluster.connect(config)) {
        DetectorTopics.create(connected, config.topics(), partitions, replication)
            .forEach(
                (topic, made) ->
                    out.printf("%s %s%n", topic, made ? "created" : "was there already"));
      }
    }
  }

  @Command(name = "describe", description = "Say which topics are there; exit 1 if one is not.")
  static final class Describe implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private DetectorOption detector;
    @Mixin private ClusterOption cluster;

    @Override
    public Integer call() {
      DetectorConfig config = detector.read();
      PrintWriter out = spec.commandLine().getOut();
      try (Cluster connected = cluster.connect(config)) {
        Map<String, Integer> found = DetectorTopics.describe(connected, config.topics());
        found.forEach((topic, partitions) -> out.printf("%s %s%n", topic, told(partitions)));
        return found.containsValue(0) ? 1 : 0;
      }
    }

    private static String told(int partitions) {
      return partitions == 0 ? "is missing" : "has %d partitions".formatted(partitions);
    }
  }
}
