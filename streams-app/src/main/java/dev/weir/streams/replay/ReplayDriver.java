package dev.weir.streams.replay;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.DetectorTopology;
import dev.weir.streams.ReplayListener;
import dev.weir.streams.StreamsSettings;
import dev.weir.streams.event.BatchReference;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.state.EntityRecords;
import dev.weir.streams.state.StateStores;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
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
    Header[] first = {new BatchReference(batch, 0)};
    // The message's own time decides nothing.
    batches.pipeInput(new TestRecord<>(null, NOTHING, new RecordHeaders(first), 0L));
    // They are counted by the scores that do not come.
    if (!deadLetters.isEmpty()) {
      deadLetters.readRecordsToList();
    }
    if (++batchesSent % BATCHES_A_WRITE == 0) {
      stores.hook().runAll();
    }
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
