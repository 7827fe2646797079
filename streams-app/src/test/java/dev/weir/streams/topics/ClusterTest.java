package dev.weir.streams.topics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.command.CommandFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterTest {

  @Test
  void aClusterThatDoesNotAnswerIsNamedWithTheTimeWaited() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      assertThatThrownBy(
              () -> Cluster.connect(Map.of("bootstrap.servers", address), Duration.ofSeconds(1)))
          .isInstanceOf(CommandFailedException.class)
          .hasMessage(
              "Kafka must answer at %s (kafka.bootstrap.servers), found no answer within 1 s"
                  .formatted(address));
    }
  }

  @Test
  void anAddressThatCannotBeResolvedIsNamed() {
    assertThatThrownBy(
            () ->
                Cluster.connect(
                    Map.of("bootstrap.servers", "no-such-host.invalid:9092"),
                    Duration.ofSeconds(1)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("no-such-host.invalid:9092");
  }
}
