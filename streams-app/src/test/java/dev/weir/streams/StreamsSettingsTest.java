package dev.weir.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.event.LookaheadInterceptor;
import dev.weir.streams.state.rocksdb.RocksBounds;
import dev.weir.streams.state.rocksdb.RocksMemory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsSettingsTest {

  private static final String INTERCEPTORS = "main.consumer.interceptor.classes";

  @TempDir private Path folder;

  @Test
  void fillsInMeasuredDefaults() {
    Properties settings = settings(Map.of());
    assertThat(settings)
        .containsEntry("application.id", "weir-pumps")
        .containsEntry("producer.batch.size", 131072)
        .containsEntry("producer.linger.ms", 20)
        .containsEntry("commit.interval.ms", 2000)
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .doesNotContainKey("processing.guarantee");
  }

  @Test
  void commitsAsSeldomUnderEitherGuarantee() {
    assertThat(settings(Map.of("kafka.processing.guarantee", "exactly_once_v2")))
        .containsEntry("commit.interval.ms", 2000);
  }

  @Test
  void kafkaKeysOfTheDetectorComeFirst() {
    Properties settings =
        settings(
            Map.of(
                "kafka.application.id", "mine",
                "kafka.commit.interval.ms", "100",
                "kafka.producer.linger.ms", "5",
                "kafka.processing.guarantee", "exactly_once_v2"));
    assertThat(settings)
        .containsEntry("application.id", "mine")
        .containsEntry("commit.interval.ms", "100")
        .containsEntry("producer.linger.ms", "5")
        .containsEntry("processing.guarantee", "exactly_once_v2");
  }

  @Test
  void whatTheEngineNeedsCannotBeTakenAway() {
    Properties settings =
        settings(
            Map.of(
                "kafka." + INTERCEPTORS,
                "com.example.Tracing",
                "kafka.ensure.explicit.internal.resource.naming",
                "false",
                "kafka.processing.exception.handler",
                "com.example.Other"));
    assertThat(settings)
        .containsEntry(INTERCEPTORS, "com.example.Tracing," + LookaheadInterceptor.class.getName())
        .containsEntry("ensure.explicit.internal.resource.naming", true);
    assertThat(settings.get("processing.exception.handler")).isNotEqualTo("com.example.Other");
  }

  @Test
  void aPollHoldsAtLeastAChunk() {
    DetectorConfig config = config(Map.of());
    assertThat(StreamsSettings.of(config, chunked(256))).doesNotContainKey("max.poll.records");
    assertThat(StreamsSettings.of(config, chunked(4096))).containsEntry("max.poll.records", 4096);

    DetectorConfig own = config(Map.of("kafka.max.poll.records", "500"));
    assertThat(StreamsSettings.of(own, chunked(4096))).containsEntry("max.poll.records", "500");
  }

  @Test
  void asManyEventsWaitAsRecordsWould() {
    String key = "buffered.records.per.partition";
    assertThat(StreamsSettings.of(config(Map.of()), chunked(256))).containsEntry(key, 4);
    assertThat(StreamsSettings.of(config(Map.of()), chunked(1))).containsEntry(key, 1000);
    assertThat(StreamsSettings.of(config(Map.of("kafka." + key, "5000")), chunked(256)))
        .containsEntry(key, 20);
    assertThat(StreamsSettings.of(config(Map.of("kafka." + key, "5")), chunked(256)))
        .containsEntry(key, 1);
    assertThat(StreamsSettings.of(config(Map.of("kafka." + key, "2147483647")), chunked(256)))
        .containsEntry(key, 8_388_608);
    DetectorConfig none = config(Map.of("kafka." + key, "abc"));
    assertThatThrownBy(() -> StreamsSettings.of(none, chunked(256)))
        .hasMessageContaining("kafka." + key + " must be a whole number, found 'abc'");
  }

  @Test
  void interceptorsOfAllConsumersStandBeforeOurs() {
    assertThat(settings(Map.of("kafka.consumer.interceptor.classes", "com.example.Tracing")))
        .containsEntry(INTERCEPTORS, "com.example.Tracing," + LookaheadInterceptor.class.getName());
  }

  private EventSource chunked(int chunk) {
    return DetectorTopology.source(config(Map.of()), new DetectorMetrics(), Uuid.ZERO_UUID, chunk);
  }

  @Test
  void storesShareTheirMemoryUnlessTheOperatorConfiguresThem() {
    try (RocksMemory memory = new RocksMemory(1 << 24)) {
      assertThat(bounded(Map.of(), memory))
          .containsEntry("rocksdb.config.setter", RocksBounds.class)
          .containsValue(memory);
      assertThat(bounded(Map.of("kafka.rocksdb.config.setter", "com.example.Own"), memory))
          .containsEntry("rocksdb.config.setter", "com.example.Own")
          .doesNotContainValue(memory);
    }
  }

  @Test
  void knowsAStaticMember() {
    assertThat(StreamsSettings.isStaticMember(config(Map.of()))).isFalse();
    assertThat(
            StreamsSettings.isStaticMember(
                config(Map.of("kafka.consumer.group.instance.id", "weir-0"))))
        .isTrue();
  }

  private Properties settings(Map<String, String> more) {
    DetectorConfig config = config(more);
    return StreamsSettings.of(config, DetectorTopology.source(config, new DetectorMetrics()));
  }

  private Properties bounded(Map<String, String> more, RocksMemory memory) {
    DetectorConfig config = config(more);
    EventSource source = DetectorTopology.source(config, new DetectorMetrics());
    return StreamsSettings.of(config, source, memory);
  }

  private DetectorConfig config(Map<String, String> more) {
    return Detectors.config(folder, 1, more);
  }
}
