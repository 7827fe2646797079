package dev.weir.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@link DetectorMain} as a process; killed with the JVM that started it, at the latest. */
final class DetectorProcess implements AutoCloseable {

  private final Process process;

  private DetectorProcess(Process process) {
    this.process = process;
  }

  /**
   * @param writing {@code hook} or {@code timer}
   */
  static DetectorProcess start(Path folder, String writing) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            DetectorMain.class.getName(),
            folder.toString(),
            writing);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(folder.resolve("detector.log").toFile()));
    return new DetectorProcess(builder.start());
  }

  boolean alive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it commit and end; kills it where it does not. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
