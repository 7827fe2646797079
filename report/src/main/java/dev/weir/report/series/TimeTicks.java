package dev.weir.report.series;

import static dev.weir.report.series.TimeStep.DAY;
import static dev.weir.report.series.TimeStep.HOUR;
import static dev.weir.report.series.TimeStep.MINUTE;
import static dev.weir.report.series.TimeStep.SECOND;

import dev.weir.report.series.TimeStep.Even;
import dev.weir.report.series.TimeStep.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Round times within a span, about {@value #MOST} at most, each with what is written below it. */
final class TimeTicks {

  static final int MOST = 8;

  private static final long LONGEST = 12_000;

  private static final List<TimeStep> STEPS =
      Stream.<TimeStep>concat(
              LongStream.of(
                      1,
                      2,
                      5,
                      10,
                      20,
                      50,
                      100,
                      200,
                      500,
                      SECOND,
                      2 * SECOND,
                      5 * SECOND,
                      10 * SECOND,
                      15 * SECOND,
                      30 * SECOND,
                      MINUTE,
                      2 * MINUTE,
                      5 * MINUTE,
                      10 * MINUTE,
                      15 * MINUTE,
                      30 * MINUTE,
                      HOUR,
                      2 * HOUR,
                      3 * HOUR,
                      6 * HOUR,
                      12 * HOUR,
                      DAY,
                      2 * DAY,
                      4 * DAY,
                      7 * DAY,
                      14 * DAY)
                  .mapToObj(Even::new),
              LongStream.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, LONGEST)
                  .mapToObj(Months::new))
          .toList();

  private TimeTicks() {}

  /**
   * A time on the axis.
   *
   * @param time ms since the epoch
   * @param above what changes from tick to tick
   * @param below the day, or of days and months the year, where it is another than the tick's
   *     before; or empty
   */
  record Tick(long time, String above, String below) {}

  static List<Tick> between(long from, long until) {
    TimeStep step = step(until - from);
    List<Tick> ticks = new ArrayList<>();
    String before = "";
    for (long time = step.ceiling(from); time <= until; time = step.after(time)) {
      String below = step.below(time);
      ticks.add(new Tick(time, step.above(time), below.equals(before) ? "" : below));
      before = below;
    }
    return ticks;
  }

  private static TimeStep step(long span) {
    return STEPS.stream()
        .filter(step -> span / step.millis() < MOST)
        .findFirst()
        .orElseGet(() -> new Months(LONGEST * -Math.floorDiv(-span, MOST * longest())));
  }

  private static long longest() {
    return new Months(LONGEST).millis();
  }
}
