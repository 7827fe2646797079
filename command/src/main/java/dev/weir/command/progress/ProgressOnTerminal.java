package dev.weir.command.progress;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress as a bar that is drawn over itself. The width is told, not asked of the terminal: what
 * the library asks it with takes Ctrl-C from whoever waits for it.
 */
final class ProgressOnTerminal implements Progress {

  private static final int REDRAW_MILLIS = 200;

  private final ProgressBar bar;

  /**
   * @param rated whether to tell how many are done in a second
   * @param out the terminal
   * @param columns characters in a line of it
   */
  ProgressOnTerminal(
      String task, String unit, long total, boolean rated, PrintStream out, int columns) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setUnit(" " + unit, 1)
            .setInitialMax(total)
            .setConsumer(new ConsoleProgressBarConsumer(out, columns - 1))
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(REDRAW_MILLIS);
    if (rated) {
      builder.showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    }
    bar = builder.build();
  }

  @Override
  public void reach(long done) {
    bar.stepTo(done);
  }

  @Override
  public void expect(long total) {
    bar.maxHint(total);
  }

  @Override
  public void note(String text) {
    bar.setExtraMessage(" " + text);
  }

  @Override
  public void close() {
    bar.close();
  }
}
