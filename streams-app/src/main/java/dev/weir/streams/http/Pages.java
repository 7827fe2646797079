package dev.weir.streams.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers each path. */
final class Pages implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Served served;

  Pages(Served served) {
    this.served = served;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Answer answer(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.text(405, "only GET and HEAD are answered");
    }
    String path = exchange.getRequestURI().getPath();
    try {
      return page(path);
    } catch (IOException | RuntimeException e) {
      LOG.warn("Page {} failed", path, e);
      return Answer.text(500, "failed: " + e.getClass().getSimpleName());
    }
  }

  private Answer page(String path) throws IOException {
    return switch (path) {
      case "/health/live" -> health(served.health().live());
      case "/health/ready" -> health(served.health().ready());
      case "/health/started" -> health(served.health().started());
      case "/metrics" ->
          new Answer(200, "text/plain; version=0.0.4; charset=utf-8", served.metrics());
      case "/status" ->
          new Answer(200, "application/json", JSON.writeValueAsString(served.status()) + "\n");
      case "/topology" -> Answer.text(200, served.topology());
      default ->
          Answer.text(404, "there are /health/live|ready|started, /metrics, /status, /topology");
    };
  }

  private Answer health(boolean well) {
    return Answer.text(well ? 200 : 503, served.health().state());
  }
}
