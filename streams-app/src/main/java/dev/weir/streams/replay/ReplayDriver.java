package dev.weir.streams.replay;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.WeirRecords;
import dev.weir.streams.DetectorMetrics;
import dev.weir.streams.DetectorTopology;
import dev.weir.streams.StreamsSettings;
import dev.weir.streams.event.BatchReference;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The detector's topology without a broker: one event in, what it raised out, before the next. Not
 * thread-safe.
 */
final class ReplayDriver implements AutoCloseable {

  private static final byte[] NOTHING = {};

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> events;
  private final TestOutputTopic<byte[], Alert> alerts;
  private final TestOutputTopic<byte[], byte[]> deadLetters;
  private ScoredEvent score;

  /**
   * @param detector with a topic for scores
   */
  ReplayDriver(DetectorConfig detector, OnnxModel model) {
    DetectorMetrics metrics = new DetectorMetrics();
    EventSource source = DetectorTopology.source(detector, metrics);
    driver =
        new TopologyTestDriver(
            DetectorTopology.ofReplay(detector, model, source, metrics, this::scored),
            settings(detector, source));
    events =
        driver.createInputTopic(
            detector.topics().events(), new ByteArraySerializer(), new ByteArraySerializer());
    alerts = output(detector.topics().alerts(), decoding(WeirRecords::alert));
    deadLetters = output(detector.topics().deadLetters(), new ByteArrayDeserializer());
  }

  /** Sends an event as the lookahead hands it on. */
  void send(BatchReference event) {
    byte[] key = event.entityId().getBytes(StandardCharsets.UTF_8);
    send(key, new RecordHeaders(new Header[] {event}));
  }

  /** Sends a message that no event can be read from. */
  void sendUnreadable() {
    send(null, new RecordHeaders());
  }

  /** Takes the next alert that what was sent raised; null if there is none. */
  Alert alert() {
    return alerts.isEmpty() ? null : alerts.readValue();
  }

  /** Takes the score of what was sent; null if it got none. */
  ScoredEvent score() {
    ScoredEvent taken = score;
    score = null;
    return taken;
  }

  /** Takes the dead letter of what was sent; false if there is none. */
  boolean deadLetter() {
    if (deadLetters.isEmpty()) {
      return false;
    }
    deadLetters.readRecord();
    return true;
  }

  @Override
  public void close() {
    driver.close();
  }

  private void send(byte[] key, RecordHeaders headers) {
    // The message's own time decides nothing.
    events.pipeInput(new TestRecord<>(key, NOTHING, headers, 0L));
  }

  private void scored(ScoredEvent event) {
    score = event;
  }

  private <T> TestOutputTopic<byte[], T> output(String topic, Deserializer<T> deserializer) {
    return driver.createOutputTopic(topic, new ByteArrayDeserializer(), deserializer);
  }

  private static Properties settings(DetectorConfig detector, EventSource source) {
    Properties settings = StreamsSettings.of(detector, source);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    return settings;
  }

  private static <T> Deserializer<T> decoding(Decoding<T> decoding) {
    return (topic, bytes) -> {
      try {
        return decoding.decode(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @FunctionalInterface
  private interface Decoding<T> {
    T decode(byte[] bytes) throws IOException;
  }
}
