package dev.weir.streams.faults.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A broker and controller in a process of its own, which can be killed and started again on its
 * folder and its address.
 */
public final class Node implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final List<String> command;
  private final Path log;
  private Process process;

  /**
   * @param within what the command is run by, as a network namespace; mostly nothing
   * @param folder of this node
   * @param port its clients' port
   */
  Node(List<String> within, Path folder, int port, Map<String, String> settings) {
    command = new ArrayList<>(within);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            BrokerMain.class.getName(),
            folder.resolve("data").toString(),
            Integer.toString(port)));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    log = folder.resolve("broker.log");
  }

  /** Starts it and returns at once. */
  public void start() {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it serves; starts it again where it ends instead, as its supervisor would.
   *
   * @throws IllegalStateException with what it said if it does not come up
   */
  public void awaitReady() throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      if (isReady()) {
        return;
      }
      start();
    }
    if (!isReady()) {
      throw new IllegalStateException("Broker does not come up: " + Files.readString(log));
    }
  }

  private boolean isReady() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals("ready")) {
        return true;
      }
    }
    return false;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
