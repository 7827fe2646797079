package dev.weir.streams.event;

import static dev.weir.streams.event.Messages.DEAD_LETTERS;
import static dev.weir.streams.event.Messages.GARBAGE;
import static dev.weir.streams.event.Messages.TOPIC;
import static dev.weir.streams.event.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.BadEventException.Stage;
import dev.weir.detection.event.EventBatch;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.event.chunk.MessageTimestamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private static final Instant SENT = Instant.ofEpochMilli(1_577_836_800_000L);

  private final List<Stage> counted = new ArrayList<>();

  @Test
  void aMessageThatIsNoEventIsKeptWithItsStory() {
    try (TopologyTestDriver driver = driver()) {
      Headers headers = new RecordHeaders().add("trace", new byte[] {'t'});
      input(driver).pipeInput(new TestRecord<>("key".getBytes(), GARBAGE, headers, SENT));

      TestRecord<byte[], byte[]> letter = deadLetters(driver).get(0);
      assertThat(letter.key()).isEqualTo("key".getBytes());
      assertThat(letter.value()).isEqualTo(GARBAGE);
      assertThat(letter.getRecordTime()).isEqualTo(SENT);
      assertThat(texts(letter.headers()))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "trace", "t",
                  "weir.stage", "event",
                  "weir.reason",
                      "Event must begin with C3 01 and a schema fingerprint, found 3 bytes in all",
                  "weir.detector", "pumps",
                  "weir.topic", TOPIC,
                  "weir.partition", "0",
                  "weir.offset", "0"));
    }
  }

  @Test
  void theStreamGoesOnBehindBadMessages() {
    try (TopologyTestDriver driver = driver()) {
      TestInputTopic<byte[], byte[]> input = input(driver);
      input.pipeInput(message("a", 1, 1, 2));
      input.pipeInput(GARBAGE);
      input.pipeInput((byte[]) null);
      input.pipeInput(message("b", 2, Float.NaN, Float.NaN));
      input.pipeInput(message("c", 3, 1, 2));

      assertThat(echoes(driver)).containsExactly("a 1", "c 3");
      assertThat(deadLetters(driver)).hasSize(3);
      assertThat(counted).containsExactly(Stage.EVENT, Stage.EVENT, Stage.FEATURES);
    }
  }

  @Test
  void anEventThatALaterStageRefusesIsKeptAsItCame() {
    try (TopologyTestDriver driver = driver()) {
      byte[] refused = message("refused", 1, 1, 2);
      input(driver).pipeInput("key".getBytes(), refused, SENT);
      input(driver).pipeInput(message("c", 3, 1, 2));

      TestRecord<byte[], byte[]> letter = deadLetters(driver).get(0);
      assertThat(letter.key()).isEqualTo("key".getBytes());
      assertThat(letter.value()).isEqualTo(refused);
      assertThat(texts(letter.headers()))
          .containsEntry("weir.stage", "score")
          .containsEntry("weir.reason", "Event must be welcome, found 'refused'");
      assertThat(echoes(driver)).containsExactly("c 3");
      assertThat(counted).containsExactly(Stage.SCORE);
    }
  }

  @Test
  void eachEventOfAChunkThatIsRefusedIsALetterOfItsOwnMessage() {
    BadEventHandler handler = new BadEventHandler();
    handler.configure(Map.of(EventSource.CONFIG_KEY, Messages.source(counted)));
    BadEventFailure failure =
        new BadEventFailure(List.of(refused(7, "strange"), refused(9, "stranger")));

    ProcessingExceptionHandler.Response response =
        handler.handleError(null, (Record<?, ?>) null, new StreamsException(failure));

    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
    assertThat(response.deadLetterQueueRecords())
        .extracting(letter -> texts(letter.headers()).get("weir.offset"))
        .containsExactly("7", "9");
    assertThat(texts(response.deadLetterQueueRecords().get(1).headers()))
        .containsEntry("weir.reason", "stranger")
        .containsEntry("weir.partition", "2");
    assertThat(response.deadLetterQueueRecords().get(1).value()).isEqualTo(GARBAGE);
    assertThat(counted).containsExactly(Stage.SCORE, Stage.SCORE);
  }

  private static BadEventFailure.Refused refused(long offset, String why) {
    return new BadEventFailure.Refused(
        Optional.of(Messages.record(TOPIC, 2, offset, GARBAGE)),
        new BadEventException(Stage.SCORE, why));
  }

  @Test
  void aBrokenProcessorIsNoBadEvent() {
    try (TopologyTestDriver driver = driver()) {
      TestInputTopic<byte[], byte[]> input = input(driver);

      assertThatThrownBy(() -> input.pipeInput(message("broken", 1, 1, 2)))
          .hasRootCauseMessage("the model is gone");
      assertThat(deadLetters(driver)).isEmpty();
      assertThat(counted).isEmpty();
    }
  }

  @Test
  void aLetterTooLargeToSendIsCutAndSaysSo() {
    ProducerRecord<byte[], byte[]> letter =
        letter(new byte[20_000], new byte[3 << 20], new RecordHeaders());

    assertThat(letter.value()).hasSize(DeadLetters.KEPT_VALUE_BYTES);
    assertThat(letter.key()).hasSize(DeadLetters.KEPT_KEY_BYTES);
    assertThat(texts(letter.headers()))
        .containsEntry("weir.value.bytes", "3145728")
        .containsEntry("weir.key.bytes", "20000");
  }

  @Test
  void headersTooLargeToSendAreLeftOutAndCounted() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("a", new byte[10_000]).add("b", new byte[10_000]);

    assertThat(texts(letter(null, GARBAGE, headers).headers()))
        .containsEntry("weir.headers.left.out", "2")
        .doesNotContainKeys("a", "b");
  }

  @Test
  void aLetterThatIsReadAgainTellsOfItsLastRefusal() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("weir.reason", "an older one".getBytes(StandardCharsets.UTF_8));

    assertThat(letter(null, GARBAGE, headers).headers().headers("weir.reason"))
        .singleElement()
        .satisfies(h -> assertThat(new String(h.value(), StandardCharsets.UTF_8)).isEqualTo("why"));
  }

  private ProducerRecord<byte[], byte[]> letter(byte[] key, byte[] value, Headers headers) {
    return new DeadLetters(Messages.source(counted))
        .of(
            new DeadLetters.Origin(TOPIC, 3, 41_872, -1, key, value, headers),
            new BadEventException(Stage.EVENT, "why"));
  }

  private TopologyTestDriver driver() {
    EventSource source = Messages.source(counted);
    Topology topology =
        new Topology()
            .addSource(
                Topology.AutoOffsetReset.EARLIEST,
                "event",
                new MessageTimestamps(),
                new ByteArrayDeserializer(),
                new EventDeserializer(source),
                TOPIC)
            .addProcessor("echo", EchoProcessor::new, "event")
            .addSink("out", "echoes", new StringSerializer(), new StringSerializer(), "echo");
    Properties settings = new Properties();
    settings.putAll(source.streamsConfig());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "pumps");
    return new TopologyTestDriver(topology, settings);
  }

  private static TestInputTopic<byte[], byte[]> input(TopologyTestDriver driver) {
    return driver.createInputTopic(TOPIC, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static List<TestRecord<byte[], byte[]>> deadLetters(TopologyTestDriver driver) {
    return driver
        .createOutputTopic(DEAD_LETTERS, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private static List<String> echoes(TopologyTestDriver driver) {
    return driver
        .createOutputTopic("echoes", new StringDeserializer(), new StringDeserializer())
        .readValuesToList();
  }

  private static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new TreeMap<>();
    headers.forEach(h -> texts.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return texts;
  }

  /** Repeats entity and time; refuses one entity and breaks on another. */
  private static final class EchoProcessor
      extends ContextualProcessor<byte[], EventChunk, String, String> {

    @Override
    public void process(Record<byte[], EventChunk> record) {
      EventBatch batch = record.value().batch();
      String entity = batch.entityId(0);
      switch (entity) {
        case "refused" ->
            throw new BadEventFailure(
                new BadEventException(Stage.SCORE, "Event must be welcome, found 'refused'"));
        case "broken" -> throw new IllegalStateException("the model is gone");
        default ->
            context().forward(record.withKey(entity).withValue(entity + " " + batch.eventTime(0)));
      }
    }
  }
}
