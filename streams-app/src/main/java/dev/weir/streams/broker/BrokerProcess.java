package dev.weir.streams.broker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A broker in a JVM of its own with a folder of its own: stopped and its folder deleted on {@link
 * #close}, stopped also when this JVM dies without one.
 */
public final class BrokerProcess implements AutoCloseable {

  private static final int GRACE_SECONDS = 10;

  private final Process process;
  private final Path folder;
  private final String bootstrapServers;

  private BrokerProcess(Process process, Path folder, String bootstrapServers) {
    this.process = process;
    this.folder = folder;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and waits until it serves, about 2 seconds.
   *
   * @param parent folder in which the broker makes its own
   * @param heapMegabytes of the broker's JVM, at least 96
   * @throws IllegalStateException with the broker's output if it ends instead
   */
  public static BrokerProcess start(Path parent, int heapMegabytes) {
    return start(parent, heapMegabytes, Map.of());
  }

  /**
   * The same with settings over those of {@link BrokerSettings}.
   *
   * @param settings of Kafka's broker
   */
  public static BrokerProcess start(Path parent, int heapMegabytes, Map<String, String> settings) {
    try {
      Path folder = Files.createTempDirectory(parent, "broker");
      Path errors = folder.resolve("stderr.txt");
      Process process =
          new ProcessBuilder(command(folder.resolve("log"), heapMegabytes, settings))
              .redirectError(errors.toFile())
              .start();
      try {
        return new BrokerProcess(process, folder, awaitReady(process, errors));
      } catch (IOException | RuntimeException e) {
        process.destroyForcibly();
        Folders.delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code bootstrap.servers} takes. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** For its processor time and its memory. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Kills the broker as a crash would; the folder stays until {@link #close}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }

  private static List<String> command(Path log, int heapMegabytes, Map<String, String> settings) {
    List<String> command = new ArrayList<>(command(log, heapMegabytes));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    return command;
  }

  private static List<String> command(Path log, int heapMegabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
        "-cp",
        System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, ""),
        EmbeddedBrokerMain.class.getName(),
        log.toString());
  }

  private static String awaitReady(Process process, Path errors) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(EmbeddedBrokerMain.READY)) {
        return line.substring(EmbeddedBrokerMain.READY.length());
      }
    }
    throw new IllegalStateException(
        "Broker process ended before it was ready: " + Files.readString(errors));
  }
}
