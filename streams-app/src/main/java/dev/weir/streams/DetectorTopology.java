package dev.weir.streams;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.alert.AvroSerializer;
import dev.weir.streams.alert.ScoreSerializer;
import dev.weir.streams.event.EventDeserializer;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.event.TopicProgress;
import dev.weir.streams.event.chunk.EventChunk;
import dev.weir.streams.event.chunk.MessageTimestamps;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.state.StateStores;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The whole app on one screen:
 *
 * <pre>
 * topics.events ─▶ event ─▶ detect ─▶ alert  ─▶ topics.alerts
 *                             │    └▶ scores ─▶ topics.scores, where the detector names one
 *                             └ state-heads, state-panes, state-commit
 * </pre>
 *
 * <p>There is no repartition: the events of an entity must all lie in one partition, as they do
 * when their producer uses the entity as the key. Keys that are not their event's entity are
 * counted.
 */
public final class DetectorTopology {

  /** Source of decoded events. */
  public static final String EVENT = "event";

  /** Features, score, threshold and episodes. */
  public static final String DETECT = "detect";

  /** Sink of alerts. */
  public static final String ALERT = "alert";

  /** Sink of judged events. */
  public static final String SCORES = "scores";

  private static final AutoOffsetReset RESET_AS_CONFIGURED = null;

  private DetectorTopology() {}

  /**
   * @param source of the detector's events; its {@link EventSource#streamsConfig} belongs to the
   *     configuration the topology runs with, see {@link StreamsSettings}
   */
  public static Topology of(
      DetectorConfig config, OnnxModel model, EventSource source, DetectorMetrics metrics) {
    StateStores stores = StateStores.lasting(config.state());
    return of(
        config, source, detector(config, model, stores, metrics, source.progress(), index -> {}));
  }

  /**
   * The same for a run over history in one process, where a listener is told what comes of each
   * event instead of topics: it decides the same, but its state ends with it, so nothing is spent
   * on keeping it.
   *
   * @param config names a topic of scores, to which nothing is written
   * @param stores {@linkplain StateStores#passing passing}
   */
  public static Topology ofReplay(
      DetectorConfig config,
      OnnxModel model,
      EventSource source,
      DetectorMetrics metrics,
      StateStores stores,
      ReplayListener listener) {
    Topology topology = new Topology();
    addSource(topology, config, source);
    topology.addProcessor(
        DETECT,
        detector(config, model, stores, metrics, source.progress(), listener::event),
        EVENT);
    topology.addProcessor(ALERT, () -> tap(listener::alert), DETECT);
    return topology.addProcessor(SCORES, () -> tap(listener::score), DETECT);
  }

  static Topology of(
      DetectorConfig config,
      EventSource source,
      ProcessorSupplier<byte[], EventChunk, String, SpecificRecord> detector) {
    Topology topology = new Topology();
    addSource(topology, config, source);
    topology.addProcessor(DETECT, detector, EVENT);
    topology.addSink(
        ALERT, config.topics().alerts(), new StringSerializer(), AvroSerializer.ofAlerts(), DETECT);
    config
        .topics()
        .scores()
        .ifPresent(
            topic ->
                topology.addSink(
                    SCORES, topic, new StringSerializer(), new ScoreSerializer(), DETECT));
    return topology;
  }

  private static void addSource(Topology topology, DetectorConfig config, EventSource source) {
    topology.addSource(
        RESET_AS_CONFIGURED,
        EVENT,
        new MessageTimestamps(),
        new ByteArrayDeserializer(),
        new EventDeserializer(source),
        config.topics().events());
  }

  /** What the source and its dead letters need to know of a detector. */
  public static EventSource source(DetectorConfig config, DetectorMetrics metrics) {
    return source(config, metrics, Uuid.ZERO_UUID, config.score().batch());
  }

  /**
   * @param topicId of the topic of events
   * @param chunk most events that are scored in one call
   */
  static EventSource source(
      DetectorConfig config, DetectorMetrics metrics, Uuid topicId, int chunk) {
    return new EventSource(
        config.name(),
        config.topics().events(),
        config.events(),
        config.features(),
        config.topics().deadLetters(),
        stage -> metrics.addDeadLetter(),
        new TopicProgress(topicId),
        chunk);
  }

  private static ProcessorSupplier<byte[], EventChunk, String, SpecificRecord> detector(
      DetectorConfig config,
      OnnxModel model,
      StateStores stores,
      DetectorMetrics metrics,
      TopicProgress progress,
      IntConsumer turn) {
    model.requireFit(config);
    ThreadLocal<PromptCommits.Spacing> spacing =
        ThreadLocal.withInitial(PromptCommits.Spacing::new);
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], EventChunk, String, SpecificRecord> get() {
        return new DetectorProcessor(config, model, stores, metrics, progress, turn, spacing);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return stores.builders();
      }
    };
  }

  private static <T> Processor<String, T, Void, Void> tap(Consumer<T> listener) {
    return record -> listener.accept(record.value());
  }
}
