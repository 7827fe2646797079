package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.WeirRecords;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.event.LookaheadInterceptor;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.state.NewestStates;
import dev.weir.streams.state.StateStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on Kafka's test driver: send events that have a time, read what came of them. */
public final class TopologyHarness implements AutoCloseable {

  private final DetectorConfig config;
  private final OnnxModel model;
  private final EventSource source;
  private final DetectorMetrics metrics = new DetectorMetrics();
  private final LookaheadInterceptor interceptor = new LookaheadInterceptor();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> input;
  private final List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();
  private long offset;

  public TopologyHarness(Path folder, DetectorConfig config) {
    this(folder, config, DetectorTopology::of);
  }

  TopologyHarness(Path folder, DetectorConfig config, Making making) {
    this.config = config;
    this.model = Detectors.model(folder, config);
    this.source = DetectorTopology.source(config, metrics);
    Properties settings = StreamsSettings.of(config, source);
    settings.put("bootstrap.servers", "unused:1");
    settings.put("state.dir", temporary(folder).toString());
    interceptor.configure(Map.of("weir.event.source", source));
    driver =
        new TopologyTestDriver(
            making.make(config, model, source, metrics), settings, Instant.EPOCH);
    input =
        driver.createInputTopic(
            config.topics().events(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  DetectorMetrics metrics() {
    return metrics;
  }

  /** Sends one event of its own: nothing to look ahead to. */
  public TopologyHarness send(String pump, long at, float... values) {
    send(pump, Detectors.message(config, pump, at, values));
    return this;
  }

  void send(String key, byte[] message) {
    offset++;
    input.pipeInput(new TestRecord<>(bytes(key), message, Instant.EPOCH));
  }

  /** Adds an event to the poll that {@link #sendPoll} hands over. */
  TopologyHarness poll(String pump, long at, float... values) {
    return poll(pump, Detectors.message(config, pump, at, values));
  }

  TopologyHarness poll(String key, byte[] message) {
    poll.add(new ConsumerRecord<>(config.topics().events(), 0, offset++, bytes(key), message));
    return this;
  }

  /** Sends the poll through the interceptor, and on in chunks. */
  TopologyHarness sendPoll() {
    interceptor
        .onConsume(
            new ConsumerRecords<>(
                Map.of(new TopicPartition(config.topics().events(), 0), List.copyOf(poll)),
                Map.of()))
        .forEach(record -> pipe(record, record.headers().toArray()));
    poll.clear();
    return this;
  }

  /** Sends the events of the poll, but for those that get lost. */
  TopologyHarness sendPollWithout(Integer... lost) {
    return sendPollInOrder(
        IntStream.range(0, poll.size()).boxed().filter(i -> !List.of(lost).contains(i)).toList());
  }

  /** Decodes the poll into one batch, and sends its events one by one in an order of its own. */
  TopologyHarness sendPollInOrder(List<Integer> order) {
    EventBatch batch = new EventBatch(source.width(), poll.size());
    EventDecoder decoder = source.newDecoder();
    try {
      for (ConsumerRecord<byte[], byte[]> record : poll) {
        decoder.decode(record.value(), batch);
      }
    } catch (BadEventException e) {
      throw new IllegalArgumentException(e);
    }
    order.forEach(i -> pipe(poll.get(i), new EventChunk(batch, i, i + 1, List.of())));
    poll.clear();
    return this;
  }

  private void pipe(ConsumerRecord<byte[], byte[]> record, Header... headers) {
    input.pipeInput(
        new TestRecord<>(record.key(), record.value(), new RecordHeaders(headers), Instant.EPOCH));
  }

  public List<Alert> alerts() {
    return read(config.topics().alerts(), WeirRecords::alert);
  }

  public List<ScoredEvent> scores() {
    return read(config.topics().scores().orElseThrow(), WeirRecords::scoredEvent);
  }

  /** Dead letters as {@code stage: reason}. */
  List<String> deadLetters() {
    return output(config.topics().deadLetters()).stream()
        .map(r -> header(r, "weir.stage") + ": " + header(r, "weir.reason"))
        .toList();
  }

  /** What is stored of each entity in the end, as text, in order of key. */
  List<String> stored(String store) {
    return states().in(store).entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .sorted()
        .toList();
  }

  /** What is stored of each entity in the end. */
  public NewestStates states() {
    return NewestStates.of(entries(StateStores.HEADS), entries(StateStores.PANES));
  }

  private Map<Bytes, Bytes> entries(String store) {
    Map<Bytes, Bytes> found = new HashMap<>();
    try (KeyValueIterator<Bytes, byte[]> all =
        driver.<Bytes, byte[]>getKeyValueStore(store).all()) {
      while (all.hasNext()) {
        KeyValue<Bytes, byte[]> entry = all.next();
        found.put(entry.key, Bytes.wrap(entry.value));
      }
    }
    return found;
  }

  @Override
  public void close() {
    driver.close();
    model.close();
  }

  private <T> List<T> read(String topic, Decoder<T> decoder) {
    List<T> found = new ArrayList<>();
    for (TestRecord<byte[], byte[]> record : output(topic)) {
      try {
        found.add(decoder.decode(record.value()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private List<TestRecord<byte[], byte[]>> output(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private static String header(TestRecord<byte[], byte[]> record, String key) {
    return new String(record.headers().lastHeader(key).value(), StandardCharsets.UTF_8);
  }

  private static Path temporary(Path folder) {
    try {
      return Files.createTempDirectory(folder, "state");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** A way to make the topology. */
  interface Making {
    Topology make(
        DetectorConfig config, OnnxModel model, EventSource source, DetectorMetrics metrics);
  }

  private interface Decoder<T> {
    T decode(byte[] message) throws IOException;
  }
}
