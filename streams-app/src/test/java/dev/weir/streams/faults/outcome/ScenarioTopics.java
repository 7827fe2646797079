package dev.weir.streams.faults.outcome;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.Alert;
import dev.weir.schemas.WeirRecords;
import dev.weir.streams.faults.scenario.Rekeying;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.state.NewestStates;
import dev.weir.streams.state.StateStores;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.utils.Bytes;

/** The topics of a scenario's detector on its broker. */
public record ScenarioTopics(String servers, DetectorConfig config, Scenario scenario) {

  /**
   * @param replicas of each topic
   * @param ofEvents configuration of the topic of events
   */
  public void create(int replicas, Map<String, String> ofEvents)
      throws ExecutionException, InterruptedException {
    var topics = config.topics();
    Stream<NewTopic> written =
        Stream.of(topics.alerts(), topics.scores().orElseThrow(), topics.deadLetters())
            .map(topic -> topic(topic, replicas));
    Stream<NewTopic> behind =
        Stream.of(
            topic(topics.events(), replicas).configs(ofEvents),
            new NewTopic(Rekeying.topic(scenario), 1, (short) replicas));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(Stream.concat(written, behind.limit(scenario.rekeyed() ? 2 : 1)).toList())
          .all()
          .get();
    }
  }

  /** How many events are committed as done, over all partitions. */
  public long committedEvents(Admin admin) throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(scenario.name())
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .filter(Objects::nonNull)
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  public CommittedTopic committed(String topic) {
    return new CommittedTopic(servers, topic, scenario.load().partitions());
  }

  /** Reads all alerts, and what a restart would restore of each store. */
  public void readInto(Outcome outcome) throws IOException {
    EventOffsets events =
        new EventOffsets(scenario.rekeyed() ? all(config.topics().events()) : List.of());
    for (ConsumerRecord<byte[], byte[]> record : all(config.topics().alerts())) {
      Alert alert = WeirRecords.alert(record.value());
      outcome.add(scenario.rekeyed() ? events.withoutGaps(alert) : alert);
    }
    outcome.add(NewestStates.of(changelog(StateStores.HEADS), changelog(StateStores.PANES)));
  }

  private Map<Bytes, Bytes> changelog(String store) {
    Map<Bytes, Bytes> last = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record :
        all(scenario.name() + "-" + store + "-changelog")) {
      last.put(
          Bytes.wrap(record.key()), record.value() == null ? null : Bytes.wrap(record.value()));
    }
    return last;
  }

  private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    try (CommittedTopic all = committed(topic)) {
      return all.rest(servers);
    }
  }

  private NewTopic topic(String name, int replicas) {
    return new NewTopic(name, scenario.load().partitions(), (short) replicas);
  }
}
