package dev.weir.streams.command;

import dev.weir.command.CommandFailedException;
import dev.weir.command.stop.StopSignal;
import dev.weir.command.stop.StoppedException;
import dev.weir.streams.broker.Folders;
import dev.weir.streams.demo.Demo;
import dev.weir.streams.demo.DemoSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job, to be seen. */
@Command(
    name = "demo",
    description = {
      "Watch a pump station with faults in it: trains on its quiet days, publishes the others to an"
          + " embedded Kafka broker, shows the alerts, and in the end compares them with the"
          + " truth.",
      "Exit code 0 if 80 %% of the faults were found with at most one false alarm in 8 pump-days."
    })
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--headless",
      description = "For scripts: the whole demo ends within --seconds, which is 90 if not given.")
  private boolean headless;

  @Option(names = "--seconds", paramLabel = "N", description = "End within N seconds, N >= 20.")
  private Optional<Integer> seconds;

  @Option(
      names = "--pace",
      paramLabel = "MINUTES",
      description =
          "Minutes of the station's time that pass in a second, default ${DEFAULT-VALUE}.")
  private int pace = 60;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Keep readings and model there; a temporary folder, deleted, if not given.")
  private Path folder;

  @Option(names = "--seed", paramLabel = "N", description = "Another station, default 1.")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    DemoSettings settings =
        new DemoSettings(
            home(), Optional.ofNullable(folder), limit(), Duration.ofMinutes(pace), seed);
    try (StopSignal stop = StopSignal.interruptsThisThread()) {
      return settings.folder().isPresent()
          ? runIn(Files.createDirectories(folder), settings)
          : runInTemporaryFolder(settings);
    } catch (InterruptedException e) {
      throw new StoppedException("Stopped before anything was published", e);
    }
  }

  private int runInTemporaryFolder(DemoSettings settings) throws IOException, InterruptedException {
    Path temporary = Files.createTempDirectory("weir-demo");
    try {
      return runIn(temporary, settings);
    } finally {
      Folders.delete(temporary);
    }
  }

  private int runIn(Path existing, DemoSettings settings) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    return new Demo(settings, existing, out).run() ? 0 : 1;
  }

  private Optional<Duration> limit() {
    return seconds.or(() -> headless ? Optional.of(90) : Optional.empty()).map(Duration::ofSeconds);
  }

  private static Path home() {
    String home = System.getProperty("weir.home");
    if (home == null) {
      throw new CommandFailedException(
          "The demo must be started by bin/weir, which knows its home");
    }
    return Path.of(home);
  }
}
