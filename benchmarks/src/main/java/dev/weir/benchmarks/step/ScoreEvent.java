package dev.weir.benchmarks.step;

import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.benchmarks.load.SampleMessages;
import dev.weir.benchmarks.load.Shape;
import dev.weir.streams.broker.Folders;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.score.OnnxScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Scoring a chunk of row inputs in one call, nanoseconds a chunk; divided by the chunk's size it is
 * what an event costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoreEvent {

  @Param({"16", "128"})
  public int features;

  @Param({"1", "32", "256"})
  public int chunk;

  private Path folder;
  private OnnxModel model;
  private OnnxScorer scorer;
  private float[] inputs;

  @Setup
  public void train() throws IOException {
    folder = Files.createTempDirectory("weir-bench");
    model = OnnxModel.load(BenchDetector.make(new Shape(features, 1), folder).model());
    scorer = model.newScorer(chunk);
    inputs = SampleMessages.values(features, chunk);
  }

  @TearDown
  public void free() {
    scorer.close();
    model.close();
    Folders.delete(folder);
  }

  @Benchmark
  public float score() {
    scorer.place(0, inputs, 0, chunk);
    scorer.score(chunk);
    return scorer.scoreOf(chunk - 1);
  }
}
