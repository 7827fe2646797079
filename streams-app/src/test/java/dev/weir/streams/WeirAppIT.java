package dev.weir.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.FedDetector.Message;
import dev.weir.streams.broker.EmbeddedBroker;
import dev.weir.streams.faults.poison.FailingOnce;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeirAppIT {

  private static final long START = 1_700_000_000_000L;

  private static EmbeddedBroker broker;

  @TempDir private Path folder;

  @BeforeAll
  static void startBroker(@TempDir Path log) {
    broker = EmbeddedBroker.start(log);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void goesOnAfterARestartWhereItStopped() throws Exception {
    DetectorConfig config = config("restart", Map.of());
    List<Message> messages = messages(400);
    try (FedDetector run = new FedDetector(config, broker.bootstrapServers());
        OnnxModel model = Detectors.model(folder, config);
        TopologyHarness undisturbed = new TopologyHarness(folder, config)) {
      messages.forEach(m -> undisturbed.send(m.pump(), m.at(), m.values()));
      List<ScoredEvent> expected = undisturbed.scores();
      try (WeirApp app = WeirApp.start(config, model)) {
        run.feed(messages.subList(0, 250), 250);
        assertThat(app.health()).isEqualTo(WeirApp.Health.RUNNING);
        assertThat(app.started()).isTrue();
        assertThat(app.metrics().modelCalls()).isLessThan(250);
      }
      WeirApp again = WeirApp.start(config, model);
      run.feed(messages.subList(250, 400), 400);
      assertThat(again.close(Duration.ofSeconds(20))).isTrue();
      assertThat(again.health()).isEqualTo(WeirApp.Health.STOPPED);
      again.awaitShutdown();
      assertThat(run.scores()).isEqualTo(expected);
      assertThat(run.committed("state-heads")).isEqualTo(undisturbed.stored("state-heads"));
    }
  }

  @Test
  void interceptorThatFailsCostsSpeedAndNothingElse() throws Exception {
    DetectorConfig config =
        config(
            "failing", Map.of("kafka.main.consumer.interceptor.classes", Saboteur.class.getName()));
    List<Message> messages = messages(200);
    try (FedDetector run = new FedDetector(config, broker.bootstrapServers());
        OnnxModel model = Detectors.model(folder, config);
        TopologyHarness undisturbed = new TopologyHarness(folder, config);
        WeirApp app = WeirApp.start(config, model)) {
      messages.forEach(m -> undisturbed.send(m.pump(), m.at(), m.values()));
      run.feed(messages, 200);
      assertThat(app.metrics().modelCalls()).isEqualTo(200);
      assertThat(run.scores()).isEqualTo(undisturbed.scores());
    }
  }

  @Test
  void failureEndsTheAppAndIsTold() throws Exception {
    DetectorConfig config =
        config("broken", Map.of("kafka.main.consumer.interceptor.classes", Vandal.class.getName()));
    try (FedDetector run = new FedDetector(config, broker.bootstrapServers());
        OnnxModel model = Detectors.model(folder, config);
        WeirApp app = WeirApp.start(config, model)) {
      run.send(messages(1).get(0));
      assertThatThrownBy(app::awaitShutdown)
          .isInstanceOf(CommandFailedException.class)
          .hasMessage("Detector 'pumps' failed: OutOfMemoryError: staged");
      assertThat(app.health()).isEqualTo(WeirApp.Health.FAILED);
    }
  }

  @Test
  void namesEveryTopicThatIsMissing() {
    DetectorConfig config = config("missing", Map.of());
    try (OnnxModel model = Detectors.model(folder, config)) {
      assertThatThrownBy(() -> WeirApp.start(config, model))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("Topic 'missing-events' must exist on 127.0.0.1:")
          .hasMessageContaining("Topic 'missing-alerts'");
    }
  }

  @Test
  void saysWhichBrokerItTriedAndForHowLong() throws IOException {
    try (ServerSocket nobody = new ServerSocket(0)) {
      String servers = "127.0.0.1:" + nobody.getLocalPort();
      nobody.close();
      DetectorConfig config = config("absent", Map.of("kafka.bootstrap.servers", servers));
      assertThatThrownBy(() -> new BrokerCheck(config, Duration.ofSeconds(1)).run())
          .isInstanceOf(CommandFailedException.class)
          .hasMessageStartingWith("Broker must be reachable, tried " + servers + " for 1 s: ");
    }
  }

  @Test
  void refusesSettingsThatKafkaDoesNotUnderstand() {
    DetectorConfig config = config("odd", Map.of("kafka.bootstrap.servers", "no port"));
    assertThatThrownBy(() -> new BrokerCheck(config, Duration.ofSeconds(1)).run())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("no port");
  }

  private DetectorConfig config(String name, Map<String, String> more) {
    Map<String, String> settings = FedDetector.settings(name, folder, broker.bootstrapServers());
    settings.putAll(more);
    return Detectors.config(folder, 4, settings);
  }

  private static List<Message> messages(int count) {
    Random random = new Random(8);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] values = new float[Detectors.WIDTH];
      for (int f = 0; f < values.length; f++) {
        values[f] = (float) (10 + random.nextGaussian());
      }
      messages.add(new Message("p" + i % 5, START + i * 1000L, values));
    }
    return messages;
  }

  /** Lets the look ahead fail at the end of its work, in every poll. */
  public static final class Saboteur implements ConsumerInterceptor<byte[], byte[]> {

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      return FailingOnce.on(records, records.partitions().size() + 1);
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
  }

  /** Breaks the contract of records, which no handler forgives. */
  public static final class Vandal implements ConsumerInterceptor<byte[], byte[]> {

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
      throw new OutOfMemoryError("staged");
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
  }
}
