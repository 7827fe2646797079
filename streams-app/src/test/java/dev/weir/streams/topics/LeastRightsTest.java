package dev.weir.streams.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Topics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeastRightsTest {

  private static final Topics TOPICS =
      new Topics("readings", "alerts", Optional.of("scores"), "dead");

  @Test
  void everyRightIsOneCall() {
    assertThat(commands())
        .containsExactly(
            "kafka-acls.sh --add --allow-principal User:weir --operation READ --topic readings",
            "kafka-acls.sh --add --allow-principal User:weir --operation WRITE --topic alerts",
            "kafka-acls.sh --add --allow-principal User:weir --operation WRITE --topic scores",
            "kafka-acls.sh --add --allow-principal User:weir --operation WRITE --topic dead",
            "kafka-acls.sh --add --allow-principal User:weir --operation READ --operation WRITE"
                + " --operation CREATE --topic pumps- --resource-pattern-type prefixed",
            "kafka-acls.sh --add --allow-principal User:weir --operation READ --group pumps",
            "kafka-acls.sh --add --allow-principal User:weir --operation WRITE --transactional-id"
                + " pumps- --resource-pattern-type prefixed");
  }

  @Test
  void noneIsOnTheClusterItself() {
    assertThat(LeastRights.of("pumps", TOPICS))
        .noneMatch(right -> right.resource().equals("cluster"));
  }

  private static List<String> commands() {
    return LeastRights.of("pumps", TOPICS).stream()
        .map(right -> LeastRights.command(right, "User:weir"))
        .toList();
  }
}
