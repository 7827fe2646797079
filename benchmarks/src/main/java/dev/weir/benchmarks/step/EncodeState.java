package dev.weir.benchmarks.step;

import dev.weir.detection.alert.EpisodeState;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.score.MeanScore;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.detection.threshold.PspState;
import dev.weir.detection.threshold.PspThreshold;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writing what is kept of an entity: what changes with every event, and the closed panes, which
 * change when one more is closed. An entity that was seen every minute for four days.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodeState {

  private static final int EVENTS = 4 * 24 * 60;
  private static final long BEGIN = 1_767_225_600_000L;

  private final PspState threshold = new PspState();
  private final MeanScore score = new MeanScore();
  private final EpisodeState episode = new EpisodeState();
  private final ByteBuffer target = ByteBuffer.allocate(1 << 13);

  @Setup
  public void live() throws BadEventException {
    PspThreshold judge = new PspThreshold(PspPolicy.guarded(), new TreeMap<>());
    Judgement judgement = new Judgement();
    Random random = new Random(1);
    for (int event = 0; event < EVENTS; event++) {
      double value = 0.05 * Math.exp(0.5 * random.nextGaussian());
      judge.judge(threshold, BEGIN + event * 60_000L, value, judgement);
    }
  }

  @Benchmark
  public int head() {
    target.clear();
    score.write(target);
    threshold.writeHead(target);
    episode.write(target);
    return target.position();
  }

  @Benchmark
  public int panes() {
    target.clear();
    threshold.writePanes(target);
    return target.position();
  }
}
