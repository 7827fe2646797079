package dev.weir.benchmarks.step;

import dev.weir.detection.evaluation.AlertQuality;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import dev.weir.detection.evaluation.Ranking;
import dev.weir.detection.evaluation.budget.CardPrecision;
import dev.weir.detection.evaluation.nab.NabScore;
import dev.weir.detection.evaluation.nab.Probation;
import dev.weir.detection.evaluation.range.RangeQuality;
import dev.weir.detection.evaluation.volume.VolumeUnderSurface;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the figures of a labelled replay of a million events take once it is over: rows a minute
 * apart, a tenth of every stretch of them labelled anomalous.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class EvaluateHistory {

  private static final int EVENTS = 1_000_000;
  private static final int LONGEST_STRETCH = 1000;

  @Param({"1", "1000", "50000"})
  public int entities;

  private List<JudgedSeries> series;

  @Setup(Level.Trial)
  public void keepTheEvents() {
    Random random = new Random(1);
    JudgedEvents events = new JudgedEvents();
    int rows = EVENTS / entities;
    int stretch = Math.min(rows, LONGEST_STRETCH);
    for (int entity = 0; entity < entities; entity++) {
      for (int row = 0; row < rows; row++) {
        boolean anomalous = row % stretch >= stretch - stretch / 10;
        boolean flagged = anomalous ? row % 3 > 0 : random.nextInt(1000) == 0;
        double score = random.nextDouble() + (anomalous ? 0.3 : 0);
        events.add("e" + entity, row * 60_000L, score, 1, anomalous ? 1 : 0, flagged, flagged);
      }
    }
    series = events.series();
  }

  @Benchmark
  public VolumeUnderSurface volume() {
    return VolumeUnderSurface.of(series);
  }

  @Benchmark
  public void ranking(Blackhole hole) {
    Ranking ranking = Ranking.of(series);
    hole.consume(ranking.rocAuc());
    hole.consume(ranking.averagePrecision());
    hole.consume(ranking.bestF1());
  }

  @Benchmark
  public void rest(Blackhole hole) {
    hole.consume(AlertQuality.of(series));
    hole.consume(RangeQuality.of(series));
    hole.consume(NabScore.of(series, Probation.NONE));
    hole.consume(CardPrecision.at(1).of(series));
  }
}
