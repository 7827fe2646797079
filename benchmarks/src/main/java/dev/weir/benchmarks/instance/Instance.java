package dev.weir.benchmarks.instance;

import dev.weir.command.CommandFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running instance; killed by {@link #close} if nothing else ended it. */
public final class Instance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Pattern ADDRESS = Pattern.compile("(http://\\S+)/status");
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private final Process process;
  private final String address;

  private Instance(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts an instance and returns when it can be asked how it is, which is before it is ready.
   *
   * @throws CommandFailedException if it ends instead; what it said stands on stderr
   */
  public static Instance start(Setup setup) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(setup.command()).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
      Process process = builder.start();
      try {
        return new Instance(process, address(process.inputReader(StandardCharsets.UTF_8)));
      } catch (IOException | RuntimeException e) {
        process.destroyForcibly();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it detects. */
  public boolean isReady() throws InterruptedException {
    requireAlive();
    return answer("/health/ready").statusCode() == 200;
  }

  /** What it says of itself. */
  public MetricsText metrics() throws InterruptedException {
    requireAlive();
    return new MetricsText(answer("/metrics").body());
  }

  /** What it takes now. */
  public Usage usage() throws InterruptedException {
    return Usage.of(process.toHandle(), metrics());
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM, and waits: it commits what it has done. */
  public void stop() throws InterruptedException {
    // By its handle: Process.destroy would close its stdin too, which ends it at once.
    process.toHandle().destroy();
    if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
      throw new CommandFailedException("Instance must end within %s when asked".formatted(GRACE));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void requireAlive() {
    if (!process.isAlive()) {
      throw new CommandFailedException(
          "Instance must run, found that it ended with exit code " + process.exitValue());
    }
  }

  private HttpResponse<String> answer(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      requireAlive();
      throw new CommandFailedException(
          "Instance must answer %s within %s, found %s".formatted(path, PATIENCE, e), e);
    }
  }

  private static String address(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new CommandFailedException("Instance must start, found that it ended");
  }
}
