package dev.weir.streams.replay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.command.CommandFailedException;
import dev.weir.command.progress.Progress;
import dev.weir.command.stop.Stop;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.file.DetectorFile;
import dev.weir.detection.history.Selection;
import dev.weir.streams.broker.EmbeddedBroker;
import dev.weir.streams.replay.Replay;
import dev.weir.streams.replay.StopAfter;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.plan.Course;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.score.ModelFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A topic on a broker replayed, beside files of the same events. */
class TopicReplayIT {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ROWS = 6000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path log;
  private static EmbeddedBroker broker;

  @TempDir Path folder;

  private String topic;
  private DetectorConfig detector;
  private Path model;
  private Path lines;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(log);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void make(TestInfo test) throws IOException {
    topic = test.getTestMethod().orElseThrow().getName();
    detector = detector(broker.bootstrapServers(), Map.of());
    model = ModelFixture.write(folder.resolve("model.onnx"), detector.features());
    lines = lines();
  }

  @Test
  void rangeOfOffsetsIsTheSameRowsOfAFile() throws Exception {
    produce(1, Files.readAllLines(lines));

    assertThat(scores(topic("1000", "2500", Selection.everything())))
        .isEqualTo(scores(files(Selection.ofRows(1000, 2500))));
    assertThat(scores(topic("0:1000", "0:2500", Selection.everything())))
        .isEqualTo(scores(files(Selection.ofRows(1000, 2500))));
  }

  @Test
  void rangeOfEventTimesIsTheSameEventsOfAFile() throws Exception {
    produce(1, Files.readAllLines(lines));
    Selection hour =
        Selection.parse(
            "..", Optional.of(START.plusSeconds(1000)), Optional.of(START.plusSeconds(4600)));

    assertThat(scores(topic(null, null, hour)))
        .isEqualTo(scores(files(hour)))
        .hasSizeGreaterThan(99);
  }

  @Test
  void rangeOfTimesOfWritingIsFoundByTheBroker() throws Exception {
    produce(1, Files.readAllLines(lines));

    assertThat(
            scores(
                topic(
                    "@" + START.plusSeconds(1000),
                    "@" + START.plusSeconds(2000),
                    Selection.everything())))
        .isEqualTo(scores(files(Selection.ofRows(1000, 2000))));
  }

  @Test
  void partitionsComeInTheOrderOfEventTimeAsMergedFilesDo() throws Exception {
    List<String> all = Files.readAllLines(lines);
    List<String> other = all.stream().map(line -> line.replace("p1", "p2")).toList();
    Path others = Files.write(folder.resolve("others.jsonl"), other.subList(0, 5000));
    produce(2, all, other.subList(0, 5000));
    ReplaySource merged = new FileSource(List.of(lines, others), Selection.everything(), true);

    String replayed = String.join("\n", scores(topic(null, null, Selection.everything())));

    assertThat(replayed).isEqualTo(String.join("\n", scores(merged))).hasLineCount(11_001);
  }

  @Test
  void stoppedAndResumedItIsTheWholeThoughTheTopicGrewMeanwhile() throws Exception {
    List<String> all = Files.readAllLines(lines);
    produce(2, all, all.stream().map(line -> line.replace("p1", "p2")).toList());
    List<String> whole = scores(topic(null, null, Selection.everything()));

    run(topic(null, null, Selection.everything()), false, new StopAfter(1));
    append(1, all.subList(0, 10));
    run(topic(null, null, Selection.everything()), true, Stop.never());

    assertThat(Files.readAllLines(folder.resolve("scores.csv"))).isEqualTo(whole).hasSize(12_001);
  }

  @Test
  void badMessagesAreCountedAndNamedByWhereTheyStand() throws Exception {
    List<String> all = Files.readAllLines(lines).subList(0, 20);
    produce(1, List.of(all.get(0), "{\"pump\":\"p1\"", all.get(1)));
    Replay replay =
        new Replay(
            plan(), Course.through(topic(null, null, Selection.everything())), Progress.silent());

    ReplayFigures figures = replay.run();

    assertThat(figures.deadLetters()).isOne();
    assertThat(figures.scored()).isEqualTo(2);
    assertThat(replay.badEvents())
        .containsExactly(
            topic
                + " partition 0 offset 1: Event must be one JSON object, found 12 bytes that are none");
  }

  @Test
  void messagesOfAbortedTransactionsAreNoEventsForWhoReadsTheCommitted() throws Exception {
    List<String> all = Files.readAllLines(lines).subList(0, 100);
    create(1);
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", "t"))) {
      producer.initTransactions();
      for (int from = 0; from < all.size(); from += 25) {
        producer.beginTransaction();
        all.subList(from, from + 25).forEach(line -> producer.send(message(0, line)));
        if (from == 25) {
          producer.flush();
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
        }
      }
    }
    detector =
        detector(
            broker.bootstrapServers(), Map.of("kafka.consumer.isolation.level", "read_committed"));

    assertThat(scores(topic(null, null, Selection.everything()))).hasSize(76);
  }

  @Test
  void topicThatIsNotThereIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> scores(topic(null, null, Selection.everything())))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "--topic must name a topic that is on %s, found none named '%s'",
            broker.bootstrapServers(), topic);
  }

  @Test
  void emptyRangeSaysWhichOffsetsThereAre() throws Exception {
    produce(1, Files.readAllLines(lines).subList(0, 7));

    assertThatThrownBy(() -> scores(topic("7", null, Selection.everything())))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "--topic must have messages in the range asked for, found none in %s, where offsets are [[0, 7) in partition 0]",
            topic);
    assertThatThrownBy(() -> scores(topic("0:8", null, Selection.everything())))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("--from-offset must be in [0, 7] in partition 0 of %s, found 8", topic);
    assertThatThrownBy(() -> scores(topic("1:0", null, Selection.everything())))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("--from-offset must name partitions of %s in [0, 1), found 1", topic);
  }

  @Test
  void brokerThatIsNotThereIsABrokenEnvironment() throws Exception {
    detector = detector("127.0.0.1:1", Map.of());
    ReplaySource source =
        new TopicSource(topic, OffsetRange.whole(), Selection.everything(), Duration.ofSeconds(1));

    assertThatThrownBy(() -> scores(source))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  private ReplaySource topic(String from, String to, Selection times) {
    return new TopicSource(
        topic,
        new OffsetRange(
            OffsetBound.parse("--from-offset", Optional.ofNullable(from)),
            OffsetBound.parse("--to-offset", Optional.ofNullable(to))),
        times,
        PATIENCE);
  }

  private ReplaySource files(Selection selection) {
    return new FileSource(List.of(lines), selection, false);
  }

  private List<String> scores(ReplaySource source) throws IOException {
    new Replay(plan(), Course.through(source), Progress.silent()).run();
    List<String> scores = Files.readAllLines(folder.resolve("scores.csv"));
    Files.delete(folder.resolve("scores.csv"));
    return scores;
  }

  private void run(ReplaySource source, boolean resume, Stop stop) throws IOException {
    Path state = folder.resolve("state");
    Course course =
        new Course(
            source,
            resume ? Optional.of(state) : Optional.empty(),
            resume,
            Optional.of(state),
            Optional.empty(),
            stop,
            alert -> {});
    new Replay(plan(), course, Progress.silent()).run();
  }

  private ReplayPlan plan() {
    return new ReplayPlan(
        detector,
        model,
        List.of(),
        Selection.everything(),
        Optional.empty(),
        Optional.of(folder.resolve("scores.csv")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  @SafeVarargs
  private void produce(int partitions, List<String>... messages) throws Exception {
    create(partitions);
    for (int partition = 0; partition < messages.length; partition++) {
      append(partition, messages[partition]);
    }
  }

  private void create(int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  /** One request at a time: the topic is new, and KAFKA-15591 would drop what is sent first. */
  private void append(int partition, List<String> messages) throws Exception {
    Map<String, Object> settings = Map.of("max.in.flight.requests.per.connection", 1);
    try (KafkaProducer<byte[], byte[]> producer = producer(settings)) {
      List<Future<?>> sent = new ArrayList<>();
      messages.forEach(line -> sent.add(producer.send(message(partition, line))));
      for (Future<?> message : sent) {
        message.get();
      }
    }
  }

  /** Written when it happened, where it says when that was. */
  private ProducerRecord<byte[], byte[]> message(int partition, String line) {
    String at = line.replaceFirst(".*\"at\":\"([^\"]*)\".*", "$1");
    Long written = at.equals(line) ? null : Instant.parse(at).toEpochMilli();
    return new ProducerRecord<>(
        topic, partition, written, null, line.getBytes(StandardCharsets.UTF_8));
  }

  private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", broker.bootstrapServers());
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A reading of one pump a second. */
  private Path lines() throws IOException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      text.append("{\"pump\":\"p1\",\"at\":\"").append(START.plusSeconds(row)).append('"');
      for (String feature : detector.features().names()) {
        double value = ModelFixture.MEAN + ModelFixture.DEVIATION * random.nextGaussian();
        text.append(",\"").append(feature).append("\":").append((float) value);
      }
      text.append("}\n");
    }
    return Files.writeString(folder.resolve("lines.jsonl"), text);
  }

  private DetectorConfig detector(String servers, Map<String, String> more) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("topics.properties"),
            """
            detector.name=topics
            events.format=json
            events.entity=pump
            events.time=at
            features=temp,flow
            features.window=3
            threshold.alpha=0.01
            threshold.pane=5m
            """);
    Map<String, String> settings = new HashMap<>(more);
    settings.put("kafka.bootstrap.servers", servers);
    return DetectorFile.read(file, Map.of(), settings);
  }
}
