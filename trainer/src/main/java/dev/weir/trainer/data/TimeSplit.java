package dev.weir.trainer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Training rows and held-out rows: of every file the latest rows, by event time, are held out, so
 * nothing is learnt from the future of what it is tried on.
 *
 * @param training rows before the cut, per file and entity in file order
 * @param validation rows from the cut on
 */
public record TimeSplit(Samples training, Samples validation) {

  /**
   * @param files the histories of each file
   * @param share of each file's rows to hold out, in (0, 1)
   */
  public static TimeSplit of(List<List<History>> files, double share) {
    List<History> all = files.stream().flatMap(List::stream).toList();
    Chosen training = new Chosen(all);
    Chosen validation = new Chosen(all);
    int first = 0;
    for (List<History> file : files) {
      split(file, first, share, training, validation);
      first += file.size();
    }
    return new TimeSplit(training.samples(), validation.samples());
  }

  private static void split(
      List<History> file, int first, double share, Chosen training, Chosen validation) {
    long[] times = sortedTimes(file);
    int kept = times.length - (int) Math.floor(times.length * share);
    long cut = kept < times.length ? times[kept] : Long.MAX_VALUE;
    int keptAtCut = kept - countBelow(times, cut);
    for (int h = 0; h < file.size(); h++) {
      History history = file.get(h);
      for (int row = 0; row < history.size(); row++) {
        long time = history.time(row);
        boolean before = time < cut || (time == cut && keptAtCut-- > 0);
        (before ? training : validation).add(first + h, row);
      }
    }
  }

  private static long[] sortedTimes(List<History> file) {
    long[] times = new long[file.stream().mapToInt(History::size).sum()];
    int at = 0;
    for (History history : file) {
      for (int row = 0; row < history.size(); row++) {
        times[at++] = history.time(row);
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static int countBelow(long[] sorted, long cut) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < cut) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Grows a selection of rows. */
  private static final class Chosen {

    private final List<History> histories;
    private int[] history = new int[1024];
    private int[] row = new int[1024];
    private int size;

    Chosen(List<History> histories) {
      this.histories = new ArrayList<>(histories);
    }

    void add(int historyIndex, int rowIndex) {
      if (size == row.length) {
        history = Arrays.copyOf(history, size * 2);
        row = Arrays.copyOf(row, size * 2);
      }
      history[size] = historyIndex;
      row[size++] = rowIndex;
    }

    Samples samples() {
      return new Samples(histories, Arrays.copyOf(history, size), Arrays.copyOf(row, size));
    }
  }
}
