package dev.weir.streams.faults.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A detector as a process: a program that takes the arguments of {@code weir run}. */
final class Instance {

  /** The app itself gives up an orderly end after 20 s. */
  private static final int PATIENCE_SECONDS = 60;

  /** What {@code weir run} says once signals reach it. */
  private static final String STARTED = "Ctrl-C stops it";

  private final Process process;
  private final Path log;

  private Instance(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param within what the command is run by, as a network namespace; mostly nothing
   */
  static Instance start(
      Detector detector,
      Class<?> program,
      List<String> within,
      String name,
      Map<String, String> own) {
    List<String> command = new ArrayList<>(within);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // All of the heap from the beginning: what then grows in memory is not heap.
            "-Xms256m",
            "-Xmx256m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            program.getName(),
            "run",
            "--detector=" + detector.file(),
            "--model=" + detector.model(),
            "--set=state.directory=" + detector.folder().resolve("tasks-" + name)));
    own.forEach((key, value) -> command.add("--set=" + key + "=" + value));
    Path log = log(detector, name);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    try {
      return new Instance(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log(Detector detector, String name) {
    int start = 1;
    while (Files.exists(detector.folder().resolve(name + "-" + start + ".log"))) {
      start++;
    }
    return detector.folder().resolve(name + "-" + start + ".log");
  }

  /** Whether it came so far that SIGTERM ends it in order. */
  boolean isStarted() throws IOException {
    return Files.readString(log).contains(STARTED);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Of a process that ended. */
  int exitCode() {
    return process.exitValue();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * SIGTERM.
   *
   * @return the exit code
   * @throws IllegalStateException if it does not end
   */
  int stop() throws InterruptedException {
    // Process.destroy would close stdin too, and that is how it learns that we are gone.
    process.toHandle().destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("Instance must end at SIGTERM within 60 s, found it running");
    }
    return process.exitValue();
  }
}
