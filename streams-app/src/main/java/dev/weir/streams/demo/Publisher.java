package dev.weir.streams.demo;

import dev.weir.schemas.SensorReading;
import dev.weir.streams.demo.station.PumpStation;
import dev.weir.streams.demo.station.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes the station's readings as any program would: Avro, keyed by pump, event time running
 * faster than the clock. A few messages among them are garbage, as they are in real topics.
 */
final class Publisher implements AutoCloseable {

  private static final Duration GARBAGE_EVERY = Duration.ofHours(12);

  private final KafkaProducer<String, byte[]> producer;
  private final String topic;
  private long events;
  private long garbage;

  Publisher(String servers, String topic) {
    // One request at a time: the topic is new, and KAFKA-15591 would drop what is sent first.
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            servers,
            "linger.ms",
            20,
            "compression.type",
            "lz4",
            "max.in.flight.requests.per.connection",
            1);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    this.topic = topic;
  }

  /**
   * Publishes what is left of the station.
   *
   * @param pace event time that passes in a second
   * @param copy gets every reading too
   * @throws InterruptedException if the thread was interrupted; what was sent is flushed
   */
  void publish(PumpStation station, Duration pace, ReadingsFile copy)
      throws IOException, InterruptedException {
    try {
      publishPaced(station, pace, copy);
    } catch (InterruptException e) {
      throw interrupted();
    } finally {
      producer.flush();
    }
  }

  private void publishPaced(PumpStation station, Duration pace, ReadingsFile copy)
      throws IOException, InterruptedException {
    Instant begin = station.now();
    long clock = System.nanoTime();
    while (!station.isOver()) {
      Duration passed = Duration.between(begin, station.now());
      await(clock + (long) (1e9 * passed.toMillis() / pace.toMillis()));
      List<Reading> readings = station.step();
      publish(readings);
      copy.write(readings);
      if (passed.toMillis() % GARBAGE_EVERY.toMillis() == 0) {
        publishGarbage(begin.plus(passed));
      }
    }
  }

  /** Kafka's own exception leaves the thread's flag set; the flag is the exception's now. */
  private static InterruptedException interrupted() {
    Thread.interrupted();
    return new InterruptedException();
  }

  /** Good messages sent. */
  long events() {
    return events;
  }

  /** Unreadable messages sent. */
  long garbage() {
    return garbage;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }

  private void publish(List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      producer.send(
          new ProducerRecord<>(topic, null, reading.time(), reading.pumpId(), encode(reading)));
      events++;
    }
  }

  private void publishGarbage(Instant time) {
    byte[] noise = "not a reading".getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic, null, time.toEpochMilli(), "pump-01", noise));
    garbage++;
  }

  private static byte[] encode(Reading reading) throws IOException {
    float[] values = reading.values();
    ByteBuffer encoded =
        SensorReading.getEncoder()
            .encode(
                new SensorReading(
                    reading.pumpId(),
                    Instant.ofEpochMilli(reading.time()),
                    orNull(values[0]),
                    orNull(values[1]),
                    orNull(values[2]),
                    orNull(values[3]),
                    orNull(values[4]),
                    orNull(values[5]),
                    orNull(values[6]),
                    orNull(values[7])));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private static Float orNull(float value) {
    return Float.isNaN(value) ? null : value;
  }

  private static void await(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    } else if (Thread.interrupted()) {
      throw interrupted();
    }
  }
}
