package dev.weir.trainer.lab.page;

import dev.weir.trainer.lab.finding.Chapter;
import java.util.List;
import java.util.Locale;

/**
 * A run of the lab.
 *
 * @param training images learnt from
 * @param test images measured on
 * @param seeds each experiment was run with, where it does not say otherwise
 * @param quick whether it was only a first look
 * @param seconds of the whole run
 */
public record LabRun(
    int training, int test, int seeds, boolean quick, double seconds, List<Chapter> chapters) {

  public LabRun {
    chapters = List.copyOf(chapters);
  }

  /** What was run, in a sentence or two. */
  String lead() {
    int cores = Runtime.getRuntime().availableProcessors();
    return String.format(
        Locale.ROOT,
        "Learnt from %,d images, measured on %,d others; %s; %.0f s on %d core%s.%s",
        training,
        test,
        seeds == 1
            ? "one seed"
            : "means of %d seeds, training times too, ± their standard deviation".formatted(seeds),
        seconds,
        cores,
        cores == 1 ? "" : "s",
        quick
            ? " A quick look: a fifth of the epochs, so the figures are lower than they could be."
            : "");
  }
}
