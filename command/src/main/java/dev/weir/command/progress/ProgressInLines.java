package dev.weir.command.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress as lines of text, at most one every {@value #INTERVAL_SECONDS} seconds and one at the
 * end; none where nothing was done.
 */
final class ProgressInLines implements Progress {

  static final int INTERVAL_SECONDS = 5;

  private final String task;
  private final String unit;
  private final boolean rated;
  private final PrintStream out;
  private final LongSupplier nanoClock;
  private final long start;
  private long total;
  private boolean isEstimate;
  private long lastPrint;
  private long done;
  private String note = "";

  /**
   * @param rated whether to tell how many are done in a second, and the time left
   */
  ProgressInLines(
      String task,
      String unit,
      long total,
      boolean rated,
      PrintStream out,
      LongSupplier nanoClock) {
    this.task = task;
    this.unit = unit;
    this.total = total;
    this.rated = rated;
    this.out = out;
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
    this.lastPrint = start;
  }

  @Override
  public void reach(long done) {
    this.done = done;
    long now = nanoClock.getAsLong();
    if (now - lastPrint >= Duration.ofSeconds(INTERVAL_SECONDS).toNanos()) {
      lastPrint = now;
      print(now);
    }
  }

  @Override
  public void expect(long total) {
    this.total = total;
    isEstimate = true;
  }

  @Override
  public void note(String text) {
    note = text;
  }

  @Override
  public void close() {
    if (done > 0) {
      print(nanoClock.getAsLong());
    }
  }

  private void print(long now) {
    double seconds = (now - start) / 1e9;
    StringBuilder line = new StringBuilder(task).append(": ").append(count());
    line.append(String.format(Locale.ROOT, ", %.1f s", seconds));
    if (rated) {
      line.append(rate(seconds));
    }
    out.println(line.append(note.isEmpty() ? "" : ", " + note));
  }

  private String count() {
    if (total < 0 || isEstimate && done >= total) {
      return String.format(Locale.ROOT, "%,d %s", done, unit);
    }
    return String.format(
        Locale.ROOT, "%,d of %s%,d %s", done, isEstimate ? "about " : "", total, unit);
  }

  private String rate(double seconds) {
    double rate = done / Math.max(seconds, 1e-9);
    String told = String.format(Locale.ROOT, ", %,.0f a second", rate);
    return total <= done || rate == 0
        ? told
        : String.format(Locale.ROOT, "%s, %,.0f s left", told, (total - done) / rate);
  }
}
