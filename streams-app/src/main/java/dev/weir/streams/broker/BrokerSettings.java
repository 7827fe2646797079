package dev.weir.streams.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of one node that is a whole cluster: nothing replicated, quick to start, small. */
final class BrokerSettings {

  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";

  /** The same at every start, so that a folder from an earlier start is accepted. */
  static final String CLUSTER_ID = "weir-embedded";

  private BrokerSettings() {}

  static Properties of(Path folder, Ports ports) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + ports.controller());
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(ports.broker(), ports.controller()));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.broker());
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    alone(settings);
    small(settings);
    return settings;
  }

  /** Topics of the broker's own cannot have more replicas than there are nodes. */
  private static void alone(Properties settings) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
  }

  private static void small(Properties settings) {
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    settings.put("log.segment.bytes", Integer.toString(64 << 20));
    settings.put("offsets.topic.segment.bytes", Integer.toString(8 << 20));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
  }
}
