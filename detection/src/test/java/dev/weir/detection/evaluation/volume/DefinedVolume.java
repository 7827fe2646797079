package dev.weir.detection.evaluation.volume;

import dev.weir.detection.evaluation.Runs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The volume under the surface as its definition says, window by window and row by row. */
final class DefinedVolume {

  private final boolean[] labels;
  private final double[] scores;
  private final Runs spans;
  private double roc;
  private double pr;

  DefinedVolume(String text, double[] scores, int window) {
    this.scores = scores;
    this.labels = new boolean[scores.length];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = text.charAt(row) == 'x';
    }
    this.spans = Runs.where(labels.length, row -> labels[row]);
    for (int width = 0; width <= window; width++) {
      integrate(width, window + 1);
    }
  }

  double roc() {
    return roc;
  }

  double pr() {
    return pr;
  }

  private void integrate(int width, int windows) {
    double[] soft = soft(width);
    List<int[]> wide = wide(width / 2);
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double[] before = {0, 0};
    for (int i = 0; i < 250; i++) {
      int rank = i == 249 ? scores.length - 1 : (int) (i * ((scores.length - 1) / 249.0));
      double threshold = sorted[scores.length - 1 - rank];
      double[] point = point(threshold, soft, wide);
      pr += (point[0] - before[0]) * point[2] / windows;
      roc += (point[1] - before[1]) * (point[0] + before[0]) / 2 / windows;
      before = point;
    }
    roc += (1 - before[1]) * (1 + before[0]) / 2 / windows;
  }

  private double[] point(double threshold, double[] soft, List<int[]> wide) {
    double truePositives = 0;
    double flagged = 0;
    double positives = 0;
    for (int row = 0; row < scores.length; row++) {
      boolean flag = scores[row] >= threshold;
      flagged += flag ? 1 : 0;
      truePositives += flag ? soft[row] : 0;
      positives += labels[row] ? 1 : flag ? soft[row] / 2 : 0;
    }
    double recall = Math.min(1, truePositives / positives) * found(threshold, wide) / wide.size();
    double falsePositives = (flagged - truePositives) / (scores.length - positives);
    return new double[] {recall, falsePositives, truePositives / flagged};
  }

  private double found(double threshold, List<int[]> wide) {
    double found = 0;
    for (int[] span : wide) {
      double[] within = Arrays.copyOfRange(scores, span[0], span[1]);
      found += Arrays.stream(within).anyMatch(score -> score >= threshold) ? 1 : 0;
    }
    return found;
  }

  private double[] soft(int width) {
    double[] soft = new double[labels.length];
    for (int row = 0; row < soft.length; row++) {
      double sum = labels[row] ? 1 : 0;
      for (int span = 0; span < spans.size() && !labels[row]; span++) {
        int distance = distance(row, span);
        sum += distance <= width / 2 ? Math.sqrt(1 - (double) distance / width) : 0;
      }
      soft[row] = Math.min(1, sum);
    }
    return soft;
  }

  /** Spans grown by their sides, as first row and row behind; those that share a row are one. */
  private List<int[]> wide(int reach) {
    List<int[]> wide = new ArrayList<>();
    for (int span = 0; span < spans.size(); span++) {
      int from = Math.max(0, spans.start(span) - reach);
      int until = Math.min(labels.length, spans.end(span) + reach);
      if (!wide.isEmpty() && wide.get(wide.size() - 1)[1] > from) {
        wide.get(wide.size() - 1)[1] = until;
      } else {
        wide.add(new int[] {from, until});
      }
    }
    return wide;
  }

  private int distance(int row, int span) {
    return row < spans.start(span) ? spans.start(span) - row : row - spans.end(span) + 1;
  }
}
