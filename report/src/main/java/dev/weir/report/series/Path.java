package dev.weir.report.series;

/**
 * A line as SVG's path: whole pixels across, tenths of them down. A point without a place, or far
 * from the one before, begins a new line; one alone is a dot.
 */
final class Path {

  private final long gap;
  private final StringBuilder text = new StringBuilder();
  private boolean drawing;
  private long lastTime;
  private int lastX;
  private long lastTenths;

  /**
   * @param gap time between two points from which on they are not joined, ms
   */
  Path(long gap) {
    this.gap = gap;
  }

  /**
   * @param time of the point, ms since the epoch
   * @param y ≥ 0; NaN where there is no point
   */
  void line(long time, int x, double y) {
    line(time, time, x, y);
  }

  /**
   * @param from time of the first event that the point stands for
   * @param until time of the last
   */
  private void line(long from, long until, int x, double y) {
    if (Double.isNaN(y)) {
      drawing = false;
      return;
    }
    long tenths = Math.round(10 * y);
    // A pixel may hold more time than a gap.
    boolean joined = drawing && (x == lastX || from - lastTime <= gap);
    if (!joined) {
      // The line to itself is what makes a point alone visible.
      text.append('M');
      append(x, tenths);
      append(x, tenths);
    } else if (x != lastX || tenths != lastTenths) {
      append(x, tenths);
    }
    drawing = true;
    lastTime = until;
    lastX = x;
    lastTenths = tenths;
  }

  /** As {@link #line}, level from the point before until here. */
  void step(long from, long until, int x, double y) {
    if (drawing && from - lastTime <= gap && !Double.isNaN(y)) {
      line(from, until, x, lastTenths / 10.0);
    }
    line(from, until, x, y);
  }

  String text() {
    return text.toString();
  }

  private void append(int x, long tenths) {
    text.append(x).append(' ').append(tenths / 10);
    if (tenths % 10 != 0) {
      text.append('.').append(tenths % 10);
    }
    text.append(' ');
  }
}
