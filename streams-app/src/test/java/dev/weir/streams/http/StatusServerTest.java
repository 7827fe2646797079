package dev.weir.streams.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Health health = new Health(true, true, true, "RUNNING");
  private final StatusServer server =
      StatusServer.start(new HttpSettings("127.0.0.1", 0), new Sample());

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/health/live, 200",
    "/health/ready, 200",
    "/health/started, 200",
    "/metrics, 200",
    "/status, 200",
    "/topology, 200",
    "/, 404",
    "/health, 404"
  })
  void answersItsPathsAndNoOthers(String path, int code) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(code);
  }

  @Test
  void rebalancingIsAliveAndNotReady() throws Exception {
    health = new Health(true, true, false, "REBALANCING");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body()).isEqualTo("REBALANCING\n");
  }

  @Test
  void statusIsJson() throws Exception {
    HttpResponse<String> answer = get("/status");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).contains("\"alerts\" : [ \"a\" ]");
  }

  @Test
  void takesNoInput() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/status"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void aTakenPortIsBadConfiguration() {
    assertThatThrownBy(
            () -> StatusServer.start(new HttpSettings("127.0.0.1", server.port()), new Sample()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("127.0.0.1:" + server.port());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create(server.url() + path);
  }

  private final class Sample implements Served {

    @Override
    public Health health() {
      return health;
    }

    @Override
    public Map<String, Object> status() {
      return Map.of("alerts", List.of("a"));
    }

    @Override
    public String metrics() {
      return "weir_events_total 1\n";
    }

    @Override
    public String topology() {
      return "Topologies:";
    }
  }
}
