package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** The image's health probe, against a server that answers what the test says. */
class HealthcheckTest {

  private final Program bash = Program.required("bash");

  @Test
  void passesWhenTheAppSaysItIsHealthy() throws IOException {
    assertThat(probeOfAServerThatAnswers(200)).isZero();
  }

  @Test
  void failsWhenTheAppSaysItIsNot() throws IOException {
    assertThat(probeOfAServerThatAnswers(503)).isEqualTo(1);
  }

  @Test
  void failsWhenNobodyListens() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThat(probe(closed)).isEqualTo(1);
  }

  private int probeOfAServerThatAnswers(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/health/live",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      return probe(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private int probe(int port) {
    String script = Repository.path("docker/streams-app/healthcheck").toString();
    return bash.run(script, Integer.toString(port), "/health/live").exit();
  }
}
