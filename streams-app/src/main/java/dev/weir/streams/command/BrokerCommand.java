package dev.weir.streams.command;

import dev.weir.command.stop.StopSignal;
import dev.weir.streams.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the embedded broker until it is told to stop. */
@Command(
    name = "broker",
    description =
        "Run the embedded broker by itself, on loopback: to try things, not to keep them.")
final class BrokerCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, 0 for a free one, default ${DEFAULT-VALUE}.")
  private int port = 9092;

  @Option(
      names = "--directory",
      required = true,
      paramLabel = "FOLDER",
      description = "Where its records are; kept when it stops.")
  private Path folder;

  @Override
  public void run() {
    try {
      OptionalInt wanted = port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
      Files.createDirectories(folder);
      try (StopSignal stop = StopSignal.interruptsThisThread();
          EmbeddedBroker broker = EmbeddedBroker.start(folder, wanted, Map.of())) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
            "Broker serves at %s, records in %s. Ctrl-C stops it.%n",
            broker.bootstrapServers(), folder);
        out.flush();
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      // A signal asked for it.
    }
  }
}
