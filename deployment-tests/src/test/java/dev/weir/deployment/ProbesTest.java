package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.detection.detector.HttpSettings;
import dev.weir.streams.http.Health;
import dev.weir.streams.http.Served;
import dev.weir.streams.http.StatusServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The paths that Docker and Kubernetes ask are those that the app's own server answers. */
class ProbesTest {

  private boolean well = true;
  private StatusServer server;

  static Stream<Kustomization> kustomizations() {
    return Kustomization.all();
  }

  @BeforeEach
  void startServer() {
    server = StatusServer.start(new HttpSettings("127.0.0.1", 0), new SaysHowItIs());
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void probesFollowTheHealthOfTheApp(Kustomization kustomization) throws Exception {
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      String path = kustomization.container().get(probe).at("/httpGet/path").asText();

      well = true;
      assertThat(statusOf(path)).isEqualTo(200);
      well = false;
      assertThat(statusOf(path)).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void scrapersAreSentToTheMetrics(Kustomization kustomization) throws Exception {
    JsonNode annotations =
        kustomization.only("StatefulSet").at("/spec/template/metadata/annotations");

    assertThat(statusOf(annotations.get("prometheus.io/path").asText())).isEqualTo(200);
    assertThat(annotations.get("prometheus.io/port").asText())
        .isEqualTo(kustomization.container().at("/ports/0/containerPort").asText());
  }

  @Test
  void theProbeOfTheImageFollowsTheHealthOfTheApp() {
    Program bash = Program.required("bash");
    String script = Repository.path("docker/streams-app/healthcheck").toString();
    String path = Dockerfile.of("streams-app").healthcheck().get(2);
    String port = Integer.toString(server.port());

    assertThat(bash.run(script, port, path).exit()).isZero();
    well = false;
    assertThat(bash.run(script, port, path).exit()).isEqualTo(1);
  }

  private int statusOf(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private final class SaysHowItIs implements Served {

    @Override
    public Health health() {
      return new Health(well, well, well, "RUNNING");
    }

    @Override
    public Map<String, Object> status() {
      return Map.of();
    }

    @Override
    public String metrics() {
      return "";
    }

    @Override
    public String topology() {
      return "";
    }
  }
}
