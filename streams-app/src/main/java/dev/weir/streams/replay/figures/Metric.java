package dev.weir.streams.replay.figures;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One figure of a replay under the one name that files, tables and options have for it. What each
 * means: docs/vocabulary.md. All of them: {@link Metrics}.
 *
 * @param name lower-case letters, digits and underscores
 * @param part of the replay that it speaks of
 * @param kind what sort of number it is
 * @param better which way is better
 * @param figure empty where the data leave it undefined, or where there are no labels to say
 */
public record Metric(
    String name,
    Part part,
    Kind kind,
    Better better,
    Function<ReplayFigures, OptionalDouble> figure) {

  /** What a metric speaks of. */
  public enum Part {
    /** What was done; known without labels. */
    RUN,
    /** The scores against the labels. */
    SCORES,
    /** The episodes, against the labels but for how many there were. */
    ALERTS,
    /** How often scores exceeded their thresholds, beside how often they were to. */
    CALIBRATION
  }

  /** What sort of number a metric is. */
  public enum Kind {
    /** A whole number: over several replays it adds up. */
    COUNT,
    /** A number that is not whole and adds up all the same. */
    SUM,
    /** Follows from the events, the model and the detector. */
    MEASURE,
    /** Wall-clock time: another one every time. */
    TIME
  }

  /** Which way is better. */
  public enum Better {
    HIGHER,
    LOWER,
    /** Neither is. */
    EITHER
  }

  /** The figure of a replay. */
  public OptionalDouble of(ReplayFigures figures) {
    return figure.apply(figures);
  }

  /** Whether the figures of several replays can be added up. */
  public boolean addsUp() {
    return kind == Kind.COUNT || kind == Kind.SUM;
  }

  /** Whether there is no such figure without labels, not even an undefined one. */
  public boolean needsLabels() {
    return part == Part.SCORES || part == Part.ALERTS && !name.equals("episodes");
  }
}
