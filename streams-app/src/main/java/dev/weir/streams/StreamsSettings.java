package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.state.rocksdb.RocksMemory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The configuration a detector runs with: measured defaults, over them every {@code kafka.*} key of
 * the detector, over these what the engine cannot do without.
 */
public final class StreamsSettings {

  private static final String APPLICATION_ID_PREFIX = "weir-";

  /** How much is done again after a crash; no result waits for it. */
  private static final int COMMIT_INTERVAL_MILLIS = 2000;

  /** How long a result waits to be seen by those who read committed records only. */
  private static final int EXACTLY_ONCE_COMMIT_INTERVAL_MILLIS = 500;

  /** Kafka Streams' own default; a chunk that is larger needs larger polls. */
  private static final int RECORDS_OF_A_POLL = 1000;

  private StreamsSettings() {}

  /** Consumer group, and prefix of the changelog topics, unless the detector says otherwise. */
  public static String applicationId(DetectorConfig config) {
    return config
        .kafka()
        .getOrDefault(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID_PREFIX + config.name());
  }

  /**
   * The same with bounded memory for the stores on disk, unless the operator configures RocksDB by
   * a class of their own.
   */
  public static Properties of(
      DetectorConfig config, EventSource source, int chunk, RocksMemory memory) {
    Properties settings = of(config, source, chunk);
    if (!config.kafka().containsKey(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG)) {
      settings.putAll(memory.streamsConfig());
    }
    return settings;
  }

  public static Properties of(DetectorConfig config, EventSource source) {
    return of(config, source, config.score().batch());
  }

  /**
   * @param chunk most events that are scored in one call
   */
  public static Properties of(DetectorConfig config, EventSource source, int chunk) {
    Properties settings = of(config);
    if (chunk > RECORDS_OF_A_POLL) {
      settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, chunk);
    }
    settings.putAll(source.streamsConfig());
    settings.put(interceptors(), join(source.streamsConfig().get(interceptors()), config.kafka()));
    return settings;
  }

  /** The same for a topology that reads its events in another way. */
  public static Properties of(DetectorConfig config) {
    Properties settings = new Properties();
    settings.putAll(defaults());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval(config));
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder(config).toString());
    settings.putAll(config.kafka());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(config));
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return settings;
  }

  /** Whether the member of the group has a name of its own, under which it comes back. */
  static boolean isStaticMember(DetectorConfig config) {
    return config.kafka().keySet().stream()
        .anyMatch(key -> key.endsWith(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
  }

  /** A launcher may give each process a temporary folder of its own; state is for the next one. */
  private static Path stateFolder(DetectorConfig config) {
    String temporary = System.getProperty("weir.temporary", System.getProperty("java.io.tmpdir"));
    return config.state().directory().orElseGet(() -> Path.of(temporary, "kafka-streams"));
  }

  private static int commitInterval(DetectorConfig config) {
    String guarantee = config.kafka().get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG);
    return StreamsConfig.EXACTLY_ONCE_V2.equals(guarantee)
        ? EXACTLY_ONCE_COMMIT_INTERVAL_MILLIS
        : COMMIT_INTERVAL_MILLIS;
  }

  private static Map<String, Object> defaults() {
    return Map.of(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
        128 * 1024,
        StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
        20,
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
        "lz4",
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
        "earliest");
  }

  private static String interceptors() {
    return StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
  }

  /** Ours first: whatever an operator's interceptor does to records, we saw all of them. */
  private static String join(Object ours, Map<String, String> kafka) {
    String theirs = kafka.get(interceptors());
    return theirs == null || theirs.isBlank() ? ours.toString() : ours + "," + theirs;
  }
}
