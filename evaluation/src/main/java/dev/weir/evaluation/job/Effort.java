package dev.weir.evaluation.job;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.series.Part;
import java.io.IOException;
import java.nio.file.Files;

/**
 * How long a job takes beside others, roughly: the bytes it learns from, as often as it passes over
 * them, and those it judges, once for each contender. It orders jobs and foretells the end; no
 * figure follows from it.
 */
public final class Effort {

  private static final double COMPRESSION = 4;
  private static final double ROW_BYTES = 100;

  /** A forest takes as long to learn a row as to judge it, and far longer than a network. */
  private static final double FOREST_PASSES = 60;

  /** Judging a row does more with it than one pass of training. */
  private static final double JUDGEMENT_PASSES = 5;

  private Effort() {}

  /** Above 0; half as much for half the time. */
  public static double of(Job job) throws IOException {
    double judged = bytes(job.series().test()) * job.contenders().size();
    double learnt = bytes(job.series().training());
    return isForest(job)
        ? 1 + (learnt + judged) * FOREST_PASSES
        : 1 + learnt * passes(job) + judged * JUDGEMENT_PASSES;
  }

  private static boolean isForest(Job job) {
    return job.contenders().get(0).kind() == Kind.FOREST;
  }

  private static double passes(Job job) {
    DetectorConfig detector = job.contenders().get(0).detector(Settings.of(job));
    return switch (detector.model().autoencoder()) {
      case PCA, MEMORY -> 1;
      default -> (double) detector.model().epochs() * detector.model().ensemble();
    };
  }

  private static double bytes(Part part) throws IOException {
    double whole = Files.size(part.path()) * (part.file().endsWith(".gz") ? COMPRESSION : 1);
    return Math.min(whole, (part.endRow() - part.firstRow()) * ROW_BYTES);
  }
}
