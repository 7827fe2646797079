package dev.weir.evaluation.run;

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
  private static final double FOREST_PASSES = 10;

  /** Judging a row does more with it than one pass of training. */
  private static final double JUDGEMENT_PASSES = 5;

  private Effort() {}

  /** Above 0; half as much for half the time. */
  public static double of(Job job) throws IOException {
    double judged = bytes(job.series().test()) * JUDGEMENT_PASSES * job.contenders().size();
    return 1 + bytes(job.series().training()) * passes(job) + judged;
  }

  private static double passes(Job job) {
    if (job.contenders().get(0).kind() == Kind.FOREST) {
      return FOREST_PASSES;
    }
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
