package dev.weir.streams.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A KRaft broker and controller in this JVM, on loopback. Ready when the constructor's caller gets
 * it: {@link #start} returns once clients are served, after 1 to 2 seconds. Keeps its log in the
 * folder it was given and leaves it there.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final int ATTEMPTS = 5;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts a broker on a free port. */
  public static EmbeddedBroker start(Path folder) {
    return start(folder, OptionalInt.empty(), Map.of());
  }

  /**
   * @param folder empty or from an earlier start
   * @param port to listen on; empty picks a free one
   * @param overrides broker settings that replace {@link BrokerSettings}' own
   * @throws IllegalStateException if it does not start
   */
  public static EmbeddedBroker start(Path folder, OptionalInt port, Map<String, String> overrides) {
    for (int attempt = 1; ; attempt++) {
      try {
        Ports ports = port.isPresent() ? Ports.with(port.getAsInt()) : Ports.free();
        return start(folder, ports, overrides);
      } catch (Exception e) {
        if (!isPortTaken(e) || port.isPresent() || attempt == ATTEMPTS) {
          throw new IllegalStateException(
              "Broker did not start in %s: %s".formatted(folder, e.getMessage()), e);
        }
      }
    }
  }

  /** What {@code bootstrap.servers} takes. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Shuts down in order: clients are told, logs are flushed. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static EmbeddedBroker start(Path folder, Ports ports, Map<String, String> overrides)
      throws Exception {
    Properties settings = BrokerSettings.of(folder, ports);
    settings.putAll(overrides);
    format(folder, Integer.parseInt(settings.getProperty("node.id")));
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    try {
      server.startup();
    } catch (Throwable e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedBroker(server, ports.broker());
  }

  private static void format(Path folder, int node) throws Exception {
    try (PrintStream unseen = new PrintStream(PrintStream.nullOutputStream())) {
      new Formatter()
          .setNodeId(node)
          .setClusterId(BrokerSettings.CLUSTER_ID)
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setIgnoreFormatted(true)
          .setPrintStream(unseen)
          .run();
    }
  }

  private static boolean isPortTaken(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof BindException) {
        return true;
      }
      if (t instanceof IOException && String.valueOf(t.getMessage()).contains("in use")) {
        return true;
      }
    }
    return false;
  }
}
