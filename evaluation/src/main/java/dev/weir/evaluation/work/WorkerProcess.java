package dev.weir.evaluation.work;

import dev.weir.command.CommandFailedException;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A JVM that does jobs, told that it has one processor: so LibTorch and its BLAS take one thread
 * each, a sum is summed in one order, and the same seed gives the same bytes beside any number of
 * others. Ends with {@link #close}, or with this JVM.
 */
final class WorkerProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;
  private volatile boolean hasWorked;

  /**
   * @param folder for the process to write in; made if it is not there
   * @param heapMegabytes its heap at most
   * @throws CommandFailedException if it cannot be started
   */
  WorkerProcess(Path folder, long heapMegabytes) {
    try {
      Files.createDirectories(folder);
      ProcessBuilder builder =
          new ProcessBuilder(command(folder, heapMegabytes))
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putIfAbsent("ORT_DISABLE_TELEMETRY", "1");
      process = builder.start();
    } catch (IOException e) {
      throw new CommandFailedException(
          "Worker must start in %s, found %s. Make room for it, or take fewer --workers"
              .formatted(folder, e.getMessage()),
          e);
    }
    answers = process.inputReader(StandardCharsets.UTF_8);
    orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /**
   * Waits for the job to be done.
   *
   * @throws CommandFailedException if the process ends before that
   */
  List<Outcome> run(Job job) {
    orders.println(Lines.write(job));
    try {
      for (String line = line(); line != null; line = line()) {
        if (line.startsWith(WorkerMain.DONE)) {
          hasWorked = true;
          return List.of(Lines.read(line.substring(WorkerMain.DONE.length()), Outcome[].class));
        }
      }
      throw new CommandFailedException(
          "Worker must answer, found its end with exit code %d. Give it more memory: WEIR_JAVA_OPTS=-Xmx..., or fewer --workers"
              .formatted(process.waitFor()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Interrupted while a worker ended", e);
    }
  }

  /**
   * Null at the end of the process; the pipe of one that was killed may break instead of ending.
   */
  private String line() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      process.destroyForcibly();
      return null;
    }
  }

  /** Time it took on a processor so far; what it took to start counts once it has done a job. */
  Duration used() {
    if (!hasWorked) {
      return Duration.ZERO;
    }
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  boolean isAlive() {
    return process.toHandle().isAlive();
  }

  /** There is nothing in it to be saved. It is gone when this returns, and writes nothing more. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private static List<String> command(Path folder, long heapMegabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMegabytes + "m",
        "-XX:ActiveProcessorCount=1",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
        // What native libraries unpack goes with the folder, however the process ends.
        "-Djava.io.tmpdir=" + folder,
        "-cp",
        System.getProperty("java.class.path")
            .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
        WorkerMain.class.getName(),
        folder.toString());
  }
}
