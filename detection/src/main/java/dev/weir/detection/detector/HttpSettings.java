package dev.weir.detection.detector;

/**
 * Where health, metrics and status are served.
 *
 * @param host address to bind to
 * @param port in [0, 65535]; 0 picks a free one
 */
public record HttpSettings(String host, int port) {

  public HttpSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(
          "http.port must be in [0, 65535], found %d".formatted(port));
    }
  }
}
