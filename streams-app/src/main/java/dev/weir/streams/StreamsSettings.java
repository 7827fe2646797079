package dev.weir.streams;

import dev.weir.detection.InvalidConfigurationException;
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

  /**
   * How much is done again after a crash. Under exactly-once a score waits for a commit to be seen;
   * an alert does not wait so long, see {@link PromptCommits}.
   */
  static final int COMMIT_INTERVAL_MILLIS = 2000;

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
  public static Properties of(DetectorConfig config, EventSource source, RocksMemory memory) {
    Properties settings = of(config, source);
    if (!config.kafka().containsKey(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG)) {
      settings.putAll(memory.streamsConfig());
    }
    return settings;
  }

  public static Properties of(DetectorConfig config, EventSource source) {
    Properties settings = of(config);
    if (source.chunk() > RECORDS_OF_A_POLL) {
      settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, source.chunk());
    }
    settings.put(
        StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, chunks(config, source.chunk()));
    settings.putAll(source.streamsConfig());
    settings.put(interceptors(), join(config.kafka(), source.streamsConfig().get(interceptors())));
    return settings;
  }

  /** The same for a topology that reads its events in another way. */
  public static Properties of(DetectorConfig config) {
    Properties settings = new Properties();
    settings.putAll(defaults());
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

  private static Map<String, Object> defaults() {
    return Map.of(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        COMMIT_INTERVAL_MILLIS,
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

  /**
   * Ours last: an operator's interceptor sees messages, and we see what it made of them. Behind
   * ours it would meet chunks, and what it did to one it would do to many events.
   */
  private static String join(Map<String, String> kafka, Object ours) {
    String ofConsumers =
        kafka.get(StreamsConfig.consumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG));
    String theirs = kafka.getOrDefault(interceptors(), ofConsumers);
    return theirs == null || theirs.isBlank() ? ours.toString() : theirs + "," + ours;
  }

  /** How many chunks may wait in a partition's queue, where so many events may. */
  private static int chunks(DetectorConfig config, int chunk) {
    String events = config.kafka().get(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG);
    int most = events == null ? RECORDS_OF_A_POLL : number(events.strip());
    return most <= chunk ? 1 : 1 + (most - 1) / chunk;
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidConfigurationException(
          "kafka.%s must be a whole number, found '%s'"
              .formatted(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, value));
    }
  }
}
