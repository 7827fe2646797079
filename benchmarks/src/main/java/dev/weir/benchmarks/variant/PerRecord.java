package dev.weir.benchmarks.variant;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.StateSettings;
import dev.weir.schemas.ScoredEvent;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * A model in a topology as public examples have it: a tensor made of a {@code float[1][D]} and a
 * call of the session for each event, and in a cached, changelogged store the mean and deviation of
 * each entity's scores, by which an event is anomalous where its score is more than three
 * deviations above.
 *
 * <p>What is easily done better than in most examples is done: one thread inside a call, only the
 * score asked of the model, native memory freed.
 */
final class PerRecord extends ContextualProcessor<byte[], GenericRecord, String, ScoredEvent> {

  private static final String STATE = "score-moments";
  private static final int STATE_BYTES = 24;

  private final Path model;
  private KeyValueStore<String, byte[]> moments;
  private OrtSession session;

  private PerRecord(Path model) {
    this.model = model;
  }

  static Topology topology(DetectorConfig config, Path model, String scores) {
    Topology topology = new Topology();
    topology.addSource(
        "event", new ByteArrayDeserializer(), new AvroEvents(config), config.topics().events());
    topology.addProcessor("detect", () -> new PerRecord(model), "event");
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                config.state().kind() == StateSettings.Kind.MEMORY
                    ? Stores.inMemoryKeyValueStore(STATE)
                    : Stores.persistentKeyValueStore(STATE),
                Serdes.String(),
                Serdes.ByteArray())
            .withCachingEnabled(),
        "detect");
    ScoreRecord.sink(topology, scores, "detect");
    return topology;
  }

  @Override
  public void init(ProcessorContext<String, ScoredEvent> context) {
    super.init(context);
    moments = context.getStateStore(STATE);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = OrtEnvironment.getEnvironment().createSession(model.toString(), options);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void process(Record<byte[], GenericRecord> event) {
    String entity = AvroEvents.entity(event.value());
    float score = score(event.value());
    judge(entity, score);
    ScoredEvent scored = ScoreRecord.of(entity, AvroEvents.time(event.value()), score);
    context().forward(new Record<>(entity, scored, event.timestamp()));
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private float score(GenericRecord event) {
    float[][] features = new float[1][AvroEvents.width(event)];
    for (int f = 0; f < features[0].length; f++) {
      features[0][f] = AvroEvents.value(event, f);
    }
    try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), features);
        OrtSession.Result result = session.run(Map.of("features", tensor), Set.of("score"))) {
      return ((float[]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Welford's mean and sum of squares; whether the score is far above them. */
  private boolean judge(String entity, float score) {
    byte[] stored = moments.get(entity);
    ByteBuffer state = ByteBuffer.wrap(stored == null ? new byte[STATE_BYTES] : stored);
    double count = state.getDouble() + 1;
    double mean = state.getDouble();
    double squares = state.getDouble();
    boolean anomalous = count > 30 && score > mean + 3 * Math.sqrt(squares / (count - 1));
    double before = score - mean;
    double moved = mean + before / count;
    ByteBuffer next = ByteBuffer.allocate(STATE_BYTES);
    next.putDouble(count).putDouble(moved).putDouble(squares + before * (score - moved));
    moments.put(entity, next.array());
    return anomalous;
  }
}
