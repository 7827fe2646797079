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
  private final long total;
  private final PrintStream out;
  private final LongSupplier nanoClock;
  private final long start;
  private long lastPrint;
  private long done;
  private String note = "";

  ProgressInLines(String task, String unit, long total, PrintStream out, LongSupplier nanoClock) {
    this.task = task;
    this.unit = unit;
    this.total = total;
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
    String count =
        total < 0
            ? String.format(Locale.ROOT, "%,d %s", done, unit)
            : String.format(Locale.ROOT, "%,d of %,d %s", done, total, unit);
    out.printf(
        Locale.ROOT,
        "%s: %s, %.1f s%s%n",
        task,
        count,
        (now - start) / 1e9,
        note.isEmpty() ? "" : ", " + note);
  }
}
