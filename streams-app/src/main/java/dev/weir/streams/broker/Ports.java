package dev.weir.streams.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two ports a broker listens on. */
record Ports(int broker, int controller) {

  /**
   * Two ports that nobody listens on now. Both probes are open at once, so they differ; somebody
   * may still take one before the broker does, and then the broker's start has to be tried again.
   */
  static Ports free() throws IOException {
    try (ServerSocket broker = probe();
        ServerSocket controller = probe()) {
      return new Ports(broker.getLocalPort(), controller.getLocalPort());
    }
  }

  /** The wanted port, and a free one for the controller. */
  static Ports with(int broker) throws IOException {
    try (ServerSocket controller = probe()) {
      return new Ports(broker, controller.getLocalPort());
    }
  }

  private static ServerSocket probe() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
