package dev.weir.benchmarks.step;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.detection.threshold.PspState;
import dev.weir.detection.threshold.PspThreshold;
import java.util.Random;
import java.util.TreeMap;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging and learning one score, pane rolls included: entities in turn, log-normal scores, panes
 * of 2 h × 24.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeScore {

  private static final int SCORES = 1 << 14;

  /** Seconds between two events of an entity. */
  @Param({"1", "60", "300"})
  public int secondsBetween;

  @Param({"1", "10000"})
  public int entities;

  private final PspThreshold threshold = new PspThreshold(PspPolicy.guarded(), new TreeMap<>());
  private final Judgement judgement = new Judgement();
  private final double[] scores = new double[SCORES];
  private PspState[] states;
  private int entity;
  private int score;
  private long time = 1_700_000_000_000L;

  @Setup
  public void settleTheEntities() throws BadEventException {
    Random random = new Random(1);
    for (int i = 0; i < SCORES; i++) {
      scores[i] = 0.05 * Math.exp(0.5 * random.nextGaussian());
    }
    states = new PspState[entities];
    for (int i = 0; i < entities; i++) {
      states[i] = new PspState();
    }
    long events = 2L * 86_400 / Math.max(60, secondsBetween) * entities;
    for (long event = 0; event < events; event++) {
      judge();
    }
  }

  @Benchmark
  public double judge() throws BadEventException {
    threshold.judge(states[entity], time, scores[score], judgement);
    score = (score + 1) & (SCORES - 1);
    if (++entity == entities) {
      entity = 0;
      time += secondsBetween * 1000L;
    }
    return judgement.pValue();
  }
}
