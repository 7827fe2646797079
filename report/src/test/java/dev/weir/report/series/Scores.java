package dev.weir.report.series;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.JudgedSeries;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Series to draw. */
public final class Scores {

  /** An event a minute. */
  public static final long STEP = 60_000;

  public static final long START = 1_772_755_200_000L;

  private static final double THRESHOLD = 3;

  private Scores() {}

  /** A series against a threshold of 3, all labelled, an event a minute. */
  public static JudgedSeries labelled(
      String entityId,
      int events,
      IntToDoubleFunction score,
      IntPredicate anomalous,
      IntPredicate inEpisode) {
    return of(entityId, events, score, i -> anomalous.test(i) ? 1 : 0, inEpisode);
  }

  /**
   * @param label as EventCursor.label()
   */
  public static JudgedSeries of(
      String entityId,
      int events,
      IntToDoubleFunction score,
      IntUnaryOperator label,
      IntPredicate inEpisode) {
    JudgedEvents judged = new JudgedEvents();
    for (int i = 0; i < events; i++) {
      boolean opens = inEpisode.test(i) && !inEpisode.test(i - 1);
      judged.add(
          entityId,
          START + i * STEP,
          score.applyAsDouble(i),
          THRESHOLD,
          label.applyAsInt(i),
          inEpisode.test(i),
          opens);
    }
    return judged.series().get(0);
  }

  /** Scores around 1 with a tail, the same for a seed. */
  public static IntToDoubleFunction random(long seed) {
    Random random = new Random(seed);
    return i -> Math.exp(random.nextGaussian() / 2);
  }
}
