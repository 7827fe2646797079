package dev.weir.streams.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.CommandRunner;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class RunIT {

  private static final Path PUMPS = Path.of("../examples/pumps/detector.properties");
  private static final Pattern STATUS_URL = Pattern.compile("(http://[0-9.]+:[0-9]+)/status");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final StringWriter output = new StringWriter();

  @Test
  void withoutAClusterItRunsOnABrokerOfItsOwnUntilItIsToldToStop() throws Exception {
    FutureTask<Integer> run = new FutureTask<>(() -> run(model()));
    Thread thread = new Thread(run, "run");
    thread.start();
    String url = await(this::statusUrl);
    assertThat(await(() -> body(url, "/health/ready", 200))).isEqualTo("RUNNING\n");
    assertThat(await(() -> body(url, "/status", 200)))
        .contains(
            "\"detector\" : \"pumps\"", "\"events\" : \"pump-readings\"", "\"device\" : \"cpu\"")
        .doesNotContain("fallback");
    assertThat(await(() -> body(url, "/metrics", 200)))
        .contains(
            "weir_events_total{detector=\"pumps\"} 0.0",
            "weir_score_device{detector=\"pumps\",device=\"cpu\"} 1.0",
            "weir_score_device{detector=\"pumps\",device=\"cuda\"} 0.0",
            "weir_score_fallback{detector=\"pumps\"} 0.0",
            "weir_ready",
            "kafka_stream_");
    assertThat(await(() -> body(url, "/topology", 200))).contains("pump-alerts");
    thread.interrupt();
    assertThat(run.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(output.toString()).endsWith("Stopped" + System.lineSeparator());
  }

  @Test
  void stopsAsAskedWhileNoBrokerAnswers() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String servers = "127.0.0.1:" + deaf.getLocalPort();
      FutureTask<Integer> run =
          new FutureTask<>(() -> run(model(), "--set=kafka.bootstrap.servers=" + servers));
      Thread thread = new Thread(run, "run");
      thread.start();
      await(() -> output.toString().contains("Connecting to " + servers) ? servers : null);
      thread.interrupt();
      assertThat(run.get(20, TimeUnit.SECONDS)).isZero();
      assertThat(output.toString())
          .endsWith("Stopped before the cluster answered" + System.lineSeparator());
    }
  }

  private int run(Path model, String... more) {
    CommandLine line = CommandRunner.commandLine(new WeirCommand());
    line.setOut(new PrintWriter(output, true));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--detector=" + PUMPS,
                "--model=" + model,
                "--set=http.port=0",
                "--set=score.device=cpu"));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  private Path model() {
    return ModelFixture.write(
        folder.resolve("model.onnx"), DetectorFile.read(PUMPS, Map.of(), Map.of()).features());
  }

  private String statusUrl() {
    Matcher matcher = STATUS_URL.matcher(output.toString());
    return matcher.find() ? matcher.group(1) : null;
  }

  private String body(String url, String path, int code) {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == code ? answer.body() : null;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T await(Supplier<T> supplier) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      T found = supplier.get();
      if (found != null) {
        return found;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("waited 30 s in vain; output was:\n" + output);
  }
}
