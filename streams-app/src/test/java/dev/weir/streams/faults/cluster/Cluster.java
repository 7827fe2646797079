package dev.weir.streams.faults.cluster;

import dev.weir.streams.faults.machine.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brokers as processes, each a controller too: what one is sent is acknowledged when a majority has
 * it. Node {@code i} has the id {@code i + 1}.
 */
public final class Cluster implements AutoCloseable {

  private final List<Node> nodes = new ArrayList<>();
  private final List<Address> addresses;

  private Cluster(List<Address> addresses) {
    this.addresses = addresses;
  }

  /** So many nodes on loopback, which serve when this returns. */
  public static Cluster onLoopback(Path folder, int size) {
    List<Integer> ports = freePorts(2 * size);
    return start(
        folder,
        IntStream.range(0, size)
            .mapToObj(i -> new Address(List.of(), "127.0.0.1", ports.get(i), ports.get(size + i)))
            .toList());
  }

  /** A node at each address; they serve when this returns. */
  public static Cluster start(Path folder, List<Address> addresses) {
    Cluster cluster = new Cluster(addresses);
    try {
      for (int i = 0; i < addresses.size(); i++) {
        cluster.nodes.add(cluster.node(Files.createDirectory(folder.resolve("node" + i)), i));
      }
      cluster.nodes.forEach(Node::start);
      for (Node node : cluster.nodes) {
        node.awaitReady();
      }
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** What {@code bootstrap.servers} takes: all nodes. */
  public String bootstrapServers() {
    return addresses.stream().map(a -> a.host() + ":" + a.port()).collect(Collectors.joining(","));
  }

  public Node node(int index) {
    return nodes.get(index);
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
  }

  private Node node(Path folder, int index) {
    Address own = addresses.get(index);
    Map<String, String> settings = new HashMap<>(Faults.BROKER);
    settings.put("node.id", Integer.toString(index + 1));
    settings.put("controller.quorum.voters", voters());
    settings.put(
        "listeners",
        "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
            .formatted(own.host(), own.port(), own.controllerPort()));
    settings.put("advertised.listeners", "PLAINTEXT://" + own.host() + ":" + own.port());
    replicate(settings, addresses.size());
    return new Node(own.within(), folder, own.port(), settings);
  }

  private static void replicate(Map<String, String> settings, int size) {
    String all = Integer.toString(size);
    String majority = Integer.toString(size / 2 + 1);
    settings.put("default.replication.factor", all);
    settings.put("min.insync.replicas", majority);
    settings.put("offsets.topic.replication.factor", all);
    settings.put("transaction.state.log.replication.factor", all);
    settings.put("transaction.state.log.min.isr", majority);
    settings.put("broker.session.timeout.ms", "5000");
    settings.put("broker.heartbeat.interval.ms", "500");
  }

  private String voters() {
    return IntStream.range(0, addresses.size())
        .mapToObj(
            i -> (i + 1) + "@" + addresses.get(i).host() + ":" + addresses.get(i).controllerPort())
        .collect(Collectors.joining(","));
  }

  /** Ports that nobody listens on now; all probes are open at once, so they differ. */
  private static List<Integer> freePorts(int count) {
    List<ServerSocket> probes = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = probes.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket probe : probes) {
        probe.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a node is reached, and what its process is run by.
   *
   * @param within a command that takes a command, as {@code ip netns exec …}; mostly nothing
   */
  public record Address(List<String> within, String host, int port, int controllerPort) {}
}
