package dev.weir.evaluation.job;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.series.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a job takes beside others, roughly: the bytes it learns from, as often as it passes over
 * them, and those it judges, once for each contender. It orders jobs and foretells the end; no
 * figure follows from it.
 *
 * @param kinds of work that take a unit equally long, the narrowest first
 * @param amount above 0; half as much for half the time within a kind
 */
public record Effort(List<String> kinds, double amount) {

  private static final double COMPRESSION = 4;
  private static final double ROW_BYTES = 100;

  /** A forest takes as long to learn a row as to judge it, and far longer than a network. */
  private static final double FOREST_PASSES = 60;

  /** Judging a row does more with it than one pass of training. */
  private static final double JUDGEMENT_PASSES = 5;

  /** What every job takes however small it is: files are opened, a model is written and loaded. */
  private static final double LEAST = 3e6;

  public Effort {
    kinds = List.copyOf(kinds);
  }

  /** That of a job, of the kind of what is learnt. */
  public static Effort of(Job job) throws IOException {
    double judged = bytes(job.series().test()) * job.contenders().size();
    double learnt = bytes(job.series().training());
    if (job.contenders().get(0).kind() == Kind.FOREST) {
      return new Effort(List.of("forest"), LEAST + (learnt + judged) * FOREST_PASSES);
    }
    DetectorConfig detector = job.contenders().get(0).detector(Settings.of(job));
    return new Effort(
        List.of(detector.model().autoencoder().name().toLowerCase(Locale.ROOT)),
        LEAST + learnt * passes(detector) + judged * JUDGEMENT_PASSES);
  }

  /** The same, of a narrower kind: among others of its own set. */
  public Effort within(String set) {
    List<String> all = new ArrayList<>();
    kinds.forEach(kind -> all.add(set + ": " + kind));
    all.addAll(kinds);
    return new Effort(all, amount);
  }

  private static double passes(DetectorConfig detector) {
    return switch (detector.model().autoencoder()) {
      case PCA, MEMORY -> 1;
      default -> (double) detector.model().epochs() * detector.model().ensemble();
    };
  }

  private static double bytes(Part part) throws IOException {
    double whole = Files.size(part.path()) * (part.file().endsWith(".gz") ? COMPRESSION : 1);
    return Math.min(whole, Math.min(part.endRow() - part.firstRow(), part.most()) * ROW_BYTES);
  }
}
