package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.event.TopicProgress;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.state.StateStores;
import dev.weir.streams.state.commit.Hooks;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The control of the kill test: the same detector, whose live objects are written by a timer
 * instead of before each commit, as a processor without the hook would have to do it. The timer
 * does not come due within a test, so that every kill finds something unwritten.
 */
final class TimerFlushed implements ProcessorSupplier<byte[], EventChunk, String, SpecificRecord> {

  private static final Duration INTERVAL = Duration.ofHours(1);

  private final DetectorConfig config;
  private final OnnxModel model;
  private final DetectorMetrics metrics;
  private final StateStores stores;

  TimerFlushed(DetectorConfig config, OnnxModel model, DetectorMetrics metrics) {
    this.config = config;
    this.model = model;
    this.metrics = metrics;
    this.stores = StateStores.lasting(config.state());
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    StoreBuilder<?> unheard =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(StateStores.COMMIT),
                Serdes.Bytes(),
                Serdes.ByteArray())
            .withLoggingDisabled();
    return Stream.concat(
            stores.builders().stream().filter(s -> !s.name().equals(StateStores.COMMIT)),
            Stream.of(unheard))
        .collect(Collectors.toSet());
  }

  @Override
  public Processor<byte[], EventChunk, String, SpecificRecord> get() {
    DetectorProcessor detector =
        new DetectorProcessor(
            config,
            model,
            stores,
            metrics,
            new TopicProgress(Uuid.ZERO_UUID),
            index -> {},
            ThreadLocal.withInitial(PromptCommits.Spacing::new));
    return new Processor<>() {
      @Override
      public void init(ProcessorContext<String, SpecificRecord> context) {
        detector.init(context);
        context.schedule(
            INTERVAL,
            PunctuationType.WALL_CLOCK_TIME,
            now -> Hooks.run(stores.hook(), context.taskId()));
      }

      @Override
      public void process(Record<byte[], EventChunk> record) {
        detector.process(record);
      }

      @Override
      public void close() {
        detector.close();
      }
    };
  }
}
