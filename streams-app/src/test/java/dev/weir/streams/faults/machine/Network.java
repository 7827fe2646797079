package dev.weir.streams.faults.machine;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of hosts inside this machine: network namespaces on a bridge that this process is on
 * too. A host's cable can be pulled, upon which packets vanish without an answer. Needs Linux, root
 * and iproute2.
 */
public final class Network implements AutoCloseable {

  /** From the range that is set aside for tests of networks. */
  private static final String SUBNET = "198.18.77.";

  private final String name = "wr" + Long.toString(ProcessHandle.current().pid(), 36);
  private final List<String> hosts = new ArrayList<>();

  private Network() {}

  /** Whether it can be had here. */
  public static boolean isPossible() {
    try (Network network = of(1)) {
      return !network.hosts.isEmpty();
    } catch (IllegalStateException | UncheckedIOException e) {
      return false;
    }
  }

  /**
   * @throws IllegalStateException if the system refuses
   */
  public static Network of(int size) {
    Network network = new Network();
    try {
      ip("link", "add", network.name, "type", "bridge");
      ip("addr", "add", SUBNET + "1/24", "dev", network.name);
      ip("link", "set", network.name, "up");
      for (int i = 0; i < size; i++) {
        network.add(i);
      }
      return network;
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  /** Address of a host. */
  public String address(int host) {
    return SUBNET + (host + 2);
  }

  /** What runs a command on a host. */
  public List<String> within(int host) {
    return List.of("ip", "netns", "exec", hosts.get(host));
  }

  /** Pulls a host's cable. */
  public void cut(int host) {
    ip("link", "set", hosts.get(host), "nomaster");
  }

  /** Plugs it in again. */
  public void mend(int host) {
    ip("link", "set", hosts.get(host), "master", name);
  }

  private void add(int index) {
    String host = name + "-" + index;
    ip("netns", "add", host);
    hosts.add(host);
    ip("link", "add", host, "type", "veth", "peer", "name", "eth0", "netns", host);
    ip("link", "set", host, "master", name, "up");
    ip("-n", host, "addr", "add", address(index) + "/24", "dev", "eth0");
    ip("-n", host, "link", "set", "eth0", "up");
    ip("-n", host, "link", "set", "lo", "up");
  }

  @Override
  public void close() {
    for (String host : hosts) {
      tryIp("netns", "del", host);
      tryIp("link", "del", host);
    }
    tryIp("link", "del", name);
  }

  private static void tryIp(String... arguments) {
    try {
      ip(arguments);
    } catch (IllegalStateException | UncheckedIOException e) {
      // Gone already, or never made.
    }
  }

  private static void ip(String... arguments) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(arguments));
    Command.run(command);
  }
}
