package dev.weir.streams.http;

import com.sun.net.httpserver.HttpServer;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.HttpSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves {@code /health/live}, {@code /health/ready}, {@code /health/started} (200 or 503), {@code
 * /metrics}, {@code /status} and {@code /topology}. Answers GET and HEAD only; takes no input.
 */
public final class StatusServer implements AutoCloseable {

  private static final int THREADS = 2;

  private final HttpServer server;
  private final ExecutorService threads;

  private StatusServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * @throws InvalidConfigurationException if the address cannot be bound
   */
  public static StatusServer start(HttpSettings settings, Served served) {
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    HttpServer server;
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException | RuntimeException e) {
      throw new InvalidConfigurationException(
          "http.host and http.port must name a free address of this machine, found %s:%d (%s)"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, StatusServer::daemon);
    server.setExecutor(threads);
    server.createContext("/", new Pages(served));
    server.start();
    return new StatusServer(server, threads);
  }

  /** The port it listens on, also where 0 was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** For people: where it can be asked. */
  public String url() {
    return "http://%s:%d".formatted(server.getAddress().getHostString(), port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "http");
    thread.setDaemon(true);
    return thread;
  }
}
