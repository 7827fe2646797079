package dev.weir.streams.faults.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * What somebody else's app does in front of the detector: it reads events that lie in no order of
 * their pumps, keys each by its pump and writes it where that pump's events are, in transactions.
 * So offsets have gaps, and headers that the first producer wrote come along.
 */
public final class Rekeying implements AutoCloseable {

  private static final byte[] FORGED = {1, 2, 3};
  private static final int ONE_FORGED_IN = 10;
  private static final String BEHIND_THE_SITE = "/";
  private static final int CACHED_BYTES = 0;

  private final KafkaStreams streams;

  private Rekeying(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Name of the topic that it reads; it has one partition. */
  public static String topic(Scenario scenario) {
    return scenario.name() + "-unkeyed";
  }

  /** What the first producer sends, some with a header by the name of the look ahead's own. */
  public static ProducerRecord<byte[], byte[]> message(
      Scenario scenario, Load.Message message, byte[] value) {
    RecordHeaders headers = new RecordHeaders();
    if (message.at() % ONE_FORGED_IN == 0) {
      headers.add("weir.batch", FORGED);
    }
    byte[] key = ("site" + BEHIND_THE_SITE + message.pump()).getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic(scenario), null, key, value, headers);
  }

  /**
   * @param folder for its state
   * @param events the detector's topic
   */
  public static Rekeying start(Scenario scenario, Path folder, String servers, String events) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "application.id",
            scenario.name() + "-rekeying",
            "bootstrap.servers",
            servers,
            "state.dir",
            folder.resolve("rekeying").toString(),
            "processing.guarantee",
            "exactly_once_v2",
            "commit.interval.ms",
            100,
            "statestore.cache.max.bytes",
            CACHED_BYTES,
            "consumer.auto.offset.reset",
            "earliest"));
    StreamsBuilder builder = new StreamsBuilder();
    Serde<byte[]> bytes = Serdes.ByteArray();
    builder.stream(topic(scenario), Consumed.with(Serdes.String(), bytes))
        .selectKey((key, value) -> key.substring(key.indexOf(BEHIND_THE_SITE) + 1))
        .to(
            events,
            Produced.with(Serdes.String(), bytes)
                .withStreamPartitioner(
                    (topic, pump, value, partitions) ->
                        Optional.of(Set.of(Integer.parseInt(pump.substring(1)) % partitions))));
    KafkaStreams streams = new KafkaStreams(builder.build(), settings);
    streams.start();
    return new Rekeying(streams);
  }

  @Override
  public void close() {
    streams.close();
  }
}
