package dev.weir.streams.replay;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.DetectorTopology;
import dev.weir.streams.ReplayListener;
import dev.weir.streams.StreamsSettings;
import dev.weir.streams.event.DeadLetters;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.state.EntityRecords;
import dev.weir.streams.state.StateStores;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The detector's topology without a broker, batch by batch. Not thread-safe. */
final class ReplayDriver implements AutoCloseable {

  private static final byte[] NOTHING = {};

  /**
   * Batches after which the live states are written to the stores: those that left keep no memory,
   * and it costs less than a hundredth of the time.
   */
  private static final int BATCHES_A_WRITE = 16;

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> batches;
  private final TestOutputTopic<byte[], byte[]> deadLetters;
  private final StateStores stores;
  private final ModelManifest model;
  private final Queue<TestRecord<byte[], byte[]>> refused = new ArrayDeque<>();
  private int batchesSent;

  /**
   * @param detector with a topic for scores
   * @param listener is told what comes of the events, while they are {@linkplain #send sent}
   */
  ReplayDriver(DetectorConfig detector, OnnxModel model, ReplayListener listener) {
    DetectorMetrics metrics = new DetectorMetrics();
    EventSource source = DetectorTopology.source(detector, metrics);
    this.stores = StateStores.passing(detector.state());
    this.model = model.manifest();
    driver =
        new TopologyTestDriver(
            DetectorTopology.ofReplay(detector, model, source, metrics, stores, listener),
            settings(detector, source));
    batches =
        driver.createInputTopic(
            detector.topics().events(), new ByteArraySerializer(), new ByteArraySerializer());
    deadLetters =
        driver.createOutputTopic(
            detector.topics().deadLetters(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /**
   * Sends the events of a batch as the lookahead would hand them on.
   *
   * @param batch of at least one event, which is told where it stands in the replay
   */
  void send(EventBatch batch) {
    Header[] chunk = {EventChunk.of(batch)};
    // The message's own time decides nothing.
    batches.pipeInput(new TestRecord<>(null, NOTHING, new RecordHeaders(chunk), 0L));
    refused.clear();
    // Who asks for none must not let them pile up.
    if (!deadLetters.isEmpty()) {
      refused.addAll(deadLetters.readRecordsToList());
    }
    if (++batchesSent % BATCHES_A_WRITE == 0) {
      stores.hook().runAll();
    }
  }

  /** The next event of the batch that a stage behind reading refused, in their order. */
  Optional<BadEventException> nextDeadLetter() {
    return Optional.ofNullable(refused.poll()).map(letter -> refused(letter.headers()));
  }

  private static BadEventException refused(Headers headers) {
    return new BadEventException(
        Stage.valueOf(text(headers, DeadLetters.STAGE).toUpperCase(Locale.ROOT)),
        text(headers, DeadLetters.REASON));
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The states of all entities, to be kept or, before the first batch, to be begun with. */
  EntityRecords entities() {
    stores.hook().runAll();
    return new EntityRecords(
        driver.getKeyValueStore(StateStores.HEADS),
        driver.getKeyValueStore(StateStores.PANES),
        model);
  }

  @Override
  public void close() {
    driver.close();
  }

  private static Properties settings(DetectorConfig detector, EventSource source) {
    Properties settings = StreamsSettings.of(detector, source);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    return settings;
  }
}
