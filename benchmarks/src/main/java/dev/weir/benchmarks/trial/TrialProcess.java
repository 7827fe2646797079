package dev.weir.benchmarks.trial;

import dev.weir.benchmarks.variant.Trial;
import dev.weir.command.CommandFailedException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that runs the trials of one variant; ended by {@link #close}, or by the end of this one.
 */
public final class TrialProcess implements AutoCloseable {

  private static final int HEAP_MEGABYTES = 1024;
  private static final int GRACE_SECONDS = 5;
  private static final int LOOK_EVERY_MILLIS = 5;

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;

  /**
   * @param recording where Java Flight Recorder writes what the process spent its time with; its
   *     folder exists
   */
  public TrialProcess(Optional<Path> recording) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command(recording)).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers = process.inputReader(StandardCharsets.UTF_8);
    orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /**
   * Runs a trial and measures it.
   *
   * @param events in its topic
   * @throws CommandFailedException if it ends before that
   */
  public Measurement measure(Trial trial, long events, Duration length)
      throws InterruptedException {
    orders.println(new Order(trial, events, length.toMillis()).written());
    String found = await(trial, TrialMain.MEASURED);
    await(trial, TrialMain.STOPPED);
    return Order.read(found.substring(TrialMain.MEASURED.length()), Measurement.class);
  }

  /** Starts a trial and returns when it processes events. */
  public void start(Trial trial) throws InterruptedException {
    orders.println(new Order(trial, 0, 0).written());
    await(trial, TrialMain.RUNS);
  }

  /** Stops the trial that was started. */
  public void stop(Trial trial) throws InterruptedException {
    orders.println();
    await(trial, TrialMain.STOPPED);
  }

  @Override
  public void close() {
    orders.close();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Looks instead of waiting in a read, which nothing could interrupt. */
  private String await(Trial trial, String wanted) throws InterruptedException {
    try {
      while (answers.ready() || process.isAlive()) {
        if (!answers.ready()) {
          TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
          continue;
        }
        String line = answers.readLine();
        if (line.startsWith(wanted)) {
          return line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new CommandFailedException(
        "Trial of %s must end with a result, found an end of its process"
            .formatted(trial.variant()));
  }

  private static List<String> command(Optional<Path> recording) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + HEAP_MEGABYTES + "m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    recording.ifPresent(
        file -> {
          command.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
          command.add("-Xlog:jfr*=off");
        });
    command.add("-cp");
    command.add(
        System.getProperty("java.class.path")
            .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator));
    command.add(TrialMain.class.getName());
    return command;
  }
}
