package dev.weir.benchmarks.step;

import dev.weir.schemas.Judgement;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.alert.ScoreSerializer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Making the record of a judged event and its bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodeScore {

  private final ScoreSerializer serializer = new ScoreSerializer();
  private long time = 1_767_225_600_000L;

  @Benchmark
  public byte[] encode() {
    time += 1000;
    ScoredEvent event =
        new ScoredEvent(
            "sensor-000042", Instant.ofEpochMilli(time), 0.25f, 1.5, 0.125, Judgement.NORMAL);
    return serializer.serialize("scores", event);
  }
}
