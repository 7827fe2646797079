package dev.weir.benchmarks.step;

import dev.weir.benchmarks.load.SampleMessages;
import dev.weir.benchmarks.load.Shape;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.message.EventDecoder;
import dev.weir.detection.features.ChunkWindows;
import dev.weir.detection.features.FeatureWindow;
import dev.weir.detection.features.RowHistory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decoding the Avro messages of a chunk and making the model's inputs of them, nanoseconds an
 * event. {@value #ENTITIES} entities in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeEvent {

  static final int CHUNK = 256;
  static final int ENTITIES = 1_000;

  @Param({"16", "128"})
  public int features;

  @Param({"1", "16"})
  public int window;

  private final Map<String, RowHistory> histories = new HashMap<>();
  private byte[][] messages;
  private EventDecoder decoder;
  private FeatureWindow rows;
  private ChunkWindows windows;
  private float[] inputs;
  private int next;

  @Setup
  public void write() throws IOException {
    DetectorConfig detector = SampleMessages.detector(new Shape(features, window));
    messages = SampleMessages.of(detector, ENTITIES, 4 * ENTITIES);
    decoder = EventDecoder.of(detector.events(), detector.features(), detector.name());
    rows = new FeatureWindow(detector.features());
    windows = new ChunkWindows(rows);
    inputs = new float[CHUNK * rows.inputLength()];
  }

  @Benchmark
  @OperationsPerInvocation(CHUNK)
  public float[] decode() throws BadEventException {
    EventBatch batch = new EventBatch(features, CHUNK);
    for (int i = 0; i < CHUNK; i++) {
      decoder.decode(messages[next], batch);
      next = next + 1 == messages.length ? 0 : next + 1;
    }
    windows.assemble(batch, 0, CHUNK, i -> history(batch.entityId(i)), inputs);
    return inputs;
  }

  private RowHistory history(String entity) {
    return histories.computeIfAbsent(entity, id -> rows.newHistory());
  }
}
