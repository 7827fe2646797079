package dev.weir.streams.topics;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.detector.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics a detector reads and writes. */
public final class DetectorTopics {

  private DetectorTopics() {}

  /** Their names: events, alerts, scores where wanted, dead letters. */
  public static List<String> names(Topics topics) {
    List<String> names = new ArrayList<>(List.of(topics.events(), topics.alerts()));
    topics.scores().ifPresent(names::add);
    names.add(topics.deadLetters());
    return names;
  }

  /**
   * Makes those that are not there.
   *
   * @param partitions of the events topic, which is the most instances that can share the work, and
   *     of the others; ≥ 1
   * @param replication empty for the cluster's default
   * @return name to whether it was made now
   */
  public static Map<String, Boolean> create(
      Cluster cluster, Topics topics, int partitions, Optional<Short> replication) {
    Map<String, Boolean> made = new TreeMap<>();
    for (String name : names(topics)) {
      NewTopic topic = new NewTopic(name, Optional.of(partitions), replication);
      made.put(name, cluster.create(topic));
    }
    return made;
  }

  /** Name to partitions, 0 for those that are not there; in the order of {@link #names}. */
  public static Map<String, Integer> describe(Cluster cluster, Topics topics) {
    Map<String, Integer> found = new LinkedHashMap<>();
    names(topics).forEach(name -> found.put(name, cluster.partitions(name)));
    return found;
  }

  /**
   * @throws CommandFailedException naming every topic that is not there
   */
  public static void require(Cluster cluster, Topics topics) {
    List<String> missing =
        describe(cluster, topics).entrySet().stream()
            .filter(topic -> topic.getValue() == 0)
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      throw new CommandFailedException(
          "Topics must exist, found none named %s. 'weir topics create' makes them."
              .formatted(String.join(", ", missing)));
    }
  }
}
