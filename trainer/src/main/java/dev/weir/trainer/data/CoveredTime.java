package dev.weir.trainer.data;

import dev.weir.trainer.data.TrainingData.DataFile;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Time that files cover: each from its first event to its last, what several cover counted once.
 * Two files an hour long and a month apart cover two hours.
 */
public final class CoveredTime {

  /**
   * @param from milliseconds since the epoch, inclusive
   * @param until inclusive
   */
  private record Span(long from, long until) {}

  private CoveredTime() {}

  public static Duration of(List<DataFile> files) {
    List<Span> spans =
        files.stream().map(CoveredTime::span).sorted(Comparator.comparing(Span::from)).toList();
    long covered = 0;
    long end = Long.MIN_VALUE;
    for (Span span : spans) {
      long from = Math.max(span.from(), end);
      covered += Math.max(0, span.until() - from);
      end = Math.max(end, span.until());
    }
    return Duration.ofMillis(covered);
  }

  private static Span span(DataFile file) {
    return new Span(
        file.histories().stream().mapToLong(History::firstTime).min().orElseThrow(),
        file.histories().stream().mapToLong(History::lastTime).max().orElseThrow());
  }
}
