package dev.weir.streams.topics;

import dev.weir.detection.detector.Topics;
import java.util.ArrayList;
import java.util.List;

/**
 * The fewest rights a detector needs on a secured cluster, in at-least-once and in exactly-once. No
 * right on the cluster itself is among them.
 */
public final class LeastRights {

  /**
   * @param resource as {@code kafka-acls.sh} names it: topic, group or transactional-id
   * @param prefixed whether the name is the beginning of names
   * @param operations in capitals
   */
  public record Right(String resource, String name, boolean prefixed, List<String> operations) {}

  private LeastRights() {}

  /**
   * @param applicationId of the Kafka Streams application
   */
  public static List<Right> of(String applicationId, Topics topics) {
    String own = applicationId + "-";
    List<Right> rights = new ArrayList<>();
    rights.add(new Right("topic", topics.events(), false, List.of("READ")));
    rights.add(new Right("topic", topics.alerts(), false, List.of("WRITE")));
    topics
        .scores()
        .ifPresent(scores -> rights.add(new Right("topic", scores, false, List.of("WRITE"))));
    rights.add(new Right("topic", topics.deadLetters(), false, List.of("WRITE")));
    rights.add(new Right("topic", own, true, List.of("READ", "WRITE", "CREATE")));
    rights.add(new Right("group", applicationId, false, List.of("READ")));
    rights.add(new Right("transactional-id", own, true, List.of("WRITE")));
    return rights;
  }

  /**
   * The call of {@code kafka-acls.sh} that grants a right.
   *
   * @param principal for example {@code User:weir}
   */
  public static String command(Right right, String principal) {
    StringBuilder text = new StringBuilder("kafka-acls.sh --add --allow-principal ");
    text.append(principal);
    right.operations().forEach(operation -> text.append(" --operation ").append(operation));
    text.append(" --").append(right.resource()).append(' ').append(right.name());
    return text.append(right.prefixed() ? " --resource-pattern-type prefixed" : "").toString();
  }
}
