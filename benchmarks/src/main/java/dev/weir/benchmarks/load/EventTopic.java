package dev.weir.benchmarks.load;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.message.EventEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes made-up readings to a topic, keyed by entity, in the detector's own format. */
public final class EventTopic implements AutoCloseable {

  private static final int TELL_EVERY = 1 << 14;

  private final String topic;
  private final MadeUpReadings readings;
  private final EventEncoder encoder;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * @param entities that the readings are of, in turn
   * @param lingerMillis how long a reading waits for others to be sent with
   */
  public EventTopic(
      String servers, String topic, DetectorConfig detector, int entities, int lingerMillis) {
    this.topic = topic;
    this.readings = new MadeUpReadings(detector.features().width(), entities);
    this.encoder = EventEncoder.of(detector.events(), detector.features());
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "linger.ms",
                lingerMillis,
                "batch.size",
                128 * 1024,
                "compression.type",
                "lz4"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Who a reading is of. */
  public String entity(long number) {
    return readings.entity(number);
  }

  /**
   * Writes the first readings, and returns when the broker has them all.
   *
   * @param progress hears how many were handed over
   * @throws InterruptedException if the thread was interrupted
   */
  public void fill(long count, LongConsumer progress) throws InterruptedException {
    fill(0, count, progress);
  }

  /** The same with the readings [from, until). */
  public void fill(long from, long until, LongConsumer progress) throws InterruptedException {
    for (long number = from; number < until; number++) {
      send(number, null);
      if (number % TELL_EVERY == 0) {
        progress.accept(number);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
    producer.flush();
    progress.accept(until);
  }

  /**
   * Sends a reading.
   *
   * @param timestamp of the message, null for the present
   */
  public void send(long number, Long timestamp) {
    String entity = readings.entity(number);
    byte[] value =
        encoder.encode(
            entity, readings.time(number), readings.values(number), readings.offset(number));
    byte[] key = entity.getBytes(StandardCharsets.US_ASCII);
    producer.send(new ProducerRecord<>(topic, null, timestamp, key, value));
  }

  @Override
  public void close() {
    // An interrupt asks for an end, and this is one; the producer would only complain.
    boolean interrupted = Thread.interrupted();
    producer.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
