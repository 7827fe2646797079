package dev.weir.streams.replay.source;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings.Format;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.event.label.LabelledFields;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.detection.history.Selection;
import dev.weir.streams.StreamsSettings;
import dev.weir.streams.topics.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The past of a topic on the detector's cluster, from the first message of a range to the last that
 * is there when the replay begins.
 *
 * @param name of the topic
 * @param range which messages
 * @param times which of their events, by the events' own times
 * @param patience how long to wait for each answer of the cluster
 */
public record TopicSource(String name, OffsetRange range, Selection times, Duration patience)
    implements ReplaySource {

  private static final int RECORDS_OF_A_POLL = 4096;

  @Override
  public Optional<String> topic() {
    return Optional.of(name);
  }

  @Override
  public String option() {
    return "--topic";
  }

  @Override
  public String description() {
    return "topic %s, %s".formatted(name, range);
  }

  @Override
  public String nothingFound() {
    return "--topic must hold at least one event within --from and --until, found none in %s of %s"
        .formatted(range, name);
  }

  @Override
  public Opened open(DetectorConfig detector, Optional<LabelField> label, Optional<Standing> from) {
    detector.events().requireTimeInMessages();
    label.ifPresent(field -> requireLabels(detector, field.name()));
    List<TopicPartition> partitions = partitions(detector);
    Consumer<byte[], byte[]> consumer = consumer(detector);
    try {
      consumer.assign(partitions);
      Standing standing = standing(consumer, partitions, from);
      return new Opened(walk(detector, label, consumer, partitions, standing), standing);
    } catch (KafkaException e) {
      consumer.close();
      throw new CommandFailedException(
          "Topic %s must be readable, found: %s".formatted(name, e.getMessage()), e);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private Standing standing(
      Consumer<?, ?> consumer, List<TopicPartition> partitions, Optional<Standing> from) {
    String source = "topic %s, %s, %s".formatted(name, range, times);
    if (from.isEmpty()) {
      return new Standing(source, range.within(consumer, partitions));
    }
    // Where the range ends was settled when the replay began: the topic may have grown since.
    List<Standing.Part> parts = from.get().parts();
    if (parts.size() == partitions.size()) {
      from.get().requireSame(new Standing(source, parts));
      return from.get();
    }
    throw new InvalidConfigurationException(
        "--resume must go on with the %d partitions that %s had, found %d"
            .formatted(parts.size(), name, partitions.size()));
  }

  private TopicWalk walk(
      DetectorConfig detector,
      Optional<LabelField> label,
      Consumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Standing standing) {
    long[] starts = standing.position();
    long[] ends = standing.ends();
    TopicReader reader = new TopicReader(consumer, partitions, starts, ends, patience);
    EventFields fields = detector.features();
    int width = fields.names().size();
    EventDecoder decoder =
        EventDecoder.of(
            detector.events(),
            label.<EventFields>map(field -> new LabelledFields(fields, field)).orElse(fields),
            detector.name());
    List<PartitionEvents> events = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      events.add(new PartitionEvents(reader, i, decoder, times, width, label.isPresent()));
    }
    long messages = IntStream.range(0, starts.length).mapToLong(i -> ends[i] - starts[i]).sum();
    return new TopicWalk(name, reader, events, starts, messages);
  }

  private List<TopicPartition> partitions(DetectorConfig detector) {
    try (Cluster cluster = Cluster.connect(detector.kafka(), patience)) {
      int count = cluster.partitions(name);
      if (count == 0) {
        throw new InvalidConfigurationException(
            "--topic must name a topic that is on %s, found none named '%s'"
                .formatted(detector.kafka().get("bootstrap.servers"), name));
      }
      return IntStream.range(0, count).mapToObj(i -> new TopicPartition(name, i)).toList();
    }
  }

  /** Set as the app sets the consumers of its own, which is to say by {@code kafka.*}. */
  private Consumer<byte[], byte[]> consumer(DetectorConfig detector) {
    try {
      Map<String, Object> settings =
          new StreamsConfig(StreamsSettings.of(detector)).getRestoreConsumerConfigs("weir-replay");
      settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_OF_A_POLL);
      settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
      settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
      return new KafkaConsumer<>(
          settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException e) {
      throw new InvalidConfigurationException(
          "kafka settings must be those of a consumer, found: %s"
              .formatted(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          e);
    }
  }

  private static void requireLabels(DetectorConfig detector, String label) {
    if (detector.events().format() != Format.JSON) {
      throw new InvalidConfigurationException(
          "--label with --topic must be a field of JSON messages, found events.format=%s"
              .formatted(detector.events().format()));
    }
    if (detector.features().names().contains(label)) {
      throw new InvalidConfigurationException(
          "features must not contain the label field, found '%s'".formatted(label));
    }
  }
}
