package dev.weir.streams.faults.run;

import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.WeirRecords;
import dev.weir.streams.Detectors;
import dev.weir.streams.faults.outcome.CommittedTopic;
import dev.weir.streams.faults.outcome.Outcome;
import dev.weir.streams.faults.outcome.ScenarioTopics;
import dev.weir.streams.faults.outcome.Tally;
import dev.weir.streams.faults.outcome.Undisturbed;
import dev.weir.streams.faults.scenario.Detector;
import dev.weir.streams.faults.scenario.Instances;
import dev.weir.streams.faults.scenario.Load.Message;
import dev.weir.streams.faults.scenario.Rekeying;
import dev.weir.streams.faults.scenario.Scenario;
import dev.weir.streams.faults.scenario.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Plays a scenario: sends its load a little ahead of what is committed, so that a fault always
 * finds some events under way, takes its steps when they are due, lets the instances finish and
 * end, and reads what was committed.
 */
public final class FaultRun implements AutoCloseable {

  private static final int LEAD = 700;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Scenario scenario;
  private final String servers;
  private final Detector detector;
  private final ScenarioTopics topics;
  private final List<Message> messages;
  private final Instances instances;
  private final Optional<Rekeying> rekeying;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();
  private final CommittedTopic scores;
  private final Outcome found = new Outcome();
  private final Set<String> seen = new HashSet<>();

  private FaultRun(Scenario scenario, Path folder, String servers, int replicas) throws Exception {
    this.scenario = scenario;
    this.servers = servers;
    this.detector = Detector.of(scenario, folder, servers);
    this.messages = scenario.load().messages();
    this.topics = new ScenarioTopics(servers, detector.config(), scenario);
    topics.create(replicas, Map.of());
    this.rekeying =
        scenario.rekeyed()
            ? Optional.of(
                Rekeying.start(scenario, folder, servers, detector.config().topics().events()))
            : Optional.empty();
    this.instances = new Instances(detector, scenario.program());
    this.scores = topics.committed(detector.config().topics().scores().orElseThrow());
    this.producer = producer(servers);
  }

  /**
   * One request at a time: with several, a first batch that meets a partition without a leader is
   * sent again behind its successors, which the broker refuses until it times out (KAFKA-15591).
   */
  public static KafkaProducer<byte[], byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "linger.ms",
            5,
            "max.in.flight.requests.per.connection",
            1,
            // Else it forgets its topics when no broker is left, and sending blocks.
            "metadata.recovery.strategy",
            "none",
            "delivery.timeout.ms",
            Math.toIntExact(PATIENCE.toMillis())),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /**
   * @param folder of the run, empty
   * @param replicas of each topic
   */
  public static Tally play(Scenario scenario, Path folder, String servers, int replicas)
      throws Exception {
    try (FaultRun run = new FaultRun(scenario, folder, servers, replicas)) {
      return run.play();
    }
  }

  private Tally play() throws Exception {
    long began = System.nanoTime();
    scenario.instances().forEach(instances::start);
    disturb();
    settle();
    instances.stopAll();
    for (Future<RecordMetadata> acknowledged : sent) {
      acknowledged.get();
    }
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    readRest();
    Outcome expected =
        Undisturbed.of(detector.config(), detector.folder(), scenario.load(), messages);
    Tally tally = Tally.of(messages, expected, found, instances.ended(), seconds);
    if (tally.lost() + tally.ended() > 0) {
      printLogs();
    }
    return tally;
  }

  /** Until everything is done and all is committed, or nothing moves any more. */
  private void disturb() throws Exception {
    List<Step> steps = new ArrayList<>(scenario.steps());
    long stepped = System.nanoTime();
    long moved = stepped;
    while (!steps.isEmpty() || seen.size() < messages.size()) {
      feed();
      instances.lookAfter();
      if (takeScores()) {
        moved = System.nanoTime();
      }
      if (steps.isEmpty() || seen.size() < steps.get(0).events()) {
        stepped = System.nanoTime();
      } else if (System.nanoTime() - stepped >= steps.get(0).after().toNanos()) {
        steps.remove(0).act().on(instances);
        stepped = System.nanoTime();
        moved = stepped;
      }
      if (System.nanoTime() - moved > PATIENCE.toNanos()) {
        return;
      }
    }
  }

  /** Until all instances came back and the offsets of all events are committed. */
  private void settle() throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      while (System.nanoTime() < deadline
          && !(instances.areStarted() && topics.committedEvents(admin) >= messages.size())) {
        instances.lookAfter();
        takeScores();
      }
    }
  }

  private void feed() {
    int until = Math.min(messages.size(), seen.size() + LEAD);
    while (sent.size() < until) {
      Message message = messages.get(sent.size());
      sent.add(producer.send(record(message)));
    }
  }

  private ProducerRecord<byte[], byte[]> record(Message message) {
    byte[] event =
        Detectors.message(detector.config(), message.pump(), message.at(), message.values());
    return scenario.rekeyed()
        ? Rekeying.message(scenario, message, event)
        : new ProducerRecord<>(
            detector.config().topics().events(),
            message.partition(),
            message.pump().getBytes(StandardCharsets.UTF_8),
            event);
  }

  private boolean takeScores() throws IOException {
    boolean any = false;
    for (ConsumerRecord<byte[], byte[]> record : scores.poll()) {
      take(record);
      any = true;
    }
    return any;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) throws IOException {
    ScoredEvent score = WeirRecords.scoredEvent(record.value());
    found.add(score);
    seen.add(score.getEntityId() + "@" + score.getEventTime().toEpochMilli());
  }

  private void readRest() throws IOException {
    for (ConsumerRecord<byte[], byte[]> record : scores.rest(servers)) {
      take(record);
    }
    topics.readInto(found);
  }

  private void printLogs() throws IOException {
    try (Stream<Path> files = Files.list(detector.folder())) {
      for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        List<String> lines = Files.readAllLines(log);
        System.out.println(log.getFileName() + ":");
        lines.subList(Math.max(0, lines.size() - 60), lines.size()).forEach(System.out::println);
      }
    }
  }

  @Override
  public void close() {
    instances.close();
    rekeying.ifPresent(Rekeying::close);
    producer.close(Duration.ZERO);
    scores.close();
  }
}
