package dev.weir.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to places on paper, linear or logarithmic.
 *
 * @param minimum value at {@code start}
 * @param maximum value at {@code end}, &gt; minimum
 * @param start pixel
 * @param end pixel
 * @param logarithmic then minimum &gt; 0
 */
public record Axis(double minimum, double maximum, double start, double end, boolean logarithmic) {

  private static final int TICKS = 5;
  private static final double MANY_DECADES = 1e4;

  public static Axis linear(double minimum, double maximum, double start, double end) {
    return new Axis(minimum, maximum > minimum ? maximum : minimum + 1, start, end, false);
  }

  public static Axis logarithmic(double minimum, double maximum, double start, double end) {
    return new Axis(minimum, maximum > minimum ? maximum : minimum * 2, start, end, true);
  }

  public double place(double value) {
    double share =
        logarithmic
            ? Math.log(value / minimum) / Math.log(maximum / minimum)
            : (value - minimum) / (maximum - minimum);
    return start + share * (end - start);
  }

  /** Round values within the axis: steps of 1, 2 or 5, or of 1 and 3 on a logarithmic one. */
  public List<Double> ticks() {
    return logarithmic ? logarithmicTicks() : linearTicks();
  }

  private List<Double> linearTicks() {
    double rough = (maximum - minimum) / TICKS;
    double decade = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / decade;
    double step = decade * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(minimum / step - 1e-9); i * step <= maximum + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> logarithmicTicks() {
    List<Double> ticks = new ArrayList<>();
    int last = (int) Math.ceil(Math.log10(maximum));
    for (int exponent = (int) Math.floor(Math.log10(minimum)); exponent <= last; exponent++) {
      addWithin(ticks, Math.pow(10, exponent));
      if (maximum / minimum < MANY_DECADES) {
        addWithin(ticks, 3 * Math.pow(10, exponent));
      }
    }
    return ticks;
  }

  private void addWithin(List<Double> ticks, double tick) {
    if (tick >= minimum * (1 - 1e-9) && tick <= maximum * (1 + 1e-9)) {
      ticks.add(tick);
    }
  }
}
