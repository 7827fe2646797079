package dev.weir.evaluation.result;

import java.util.Map;

/**
 * What a detector that was not run here came to on the same series, to be shown beside.
 *
 * @param origin who says so
 * @param name of the detector
 * @param source where they say so, or how it was measured
 * @param figures by the names of their metrics, as they are written there
 */
public record Reference(Origin origin, String name, String source, Map<String, String> figures) {

  /** Who says what a detector came to. */
  public enum Origin {
    /** Others, in public. */
    PUBLISHED("published"),
    /** Whoever wrote the suite, with other tools. */
    MEASURED("measured elsewhere");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    /** For people. */
    @Override
    public String toString() {
      return words;
    }
  }

  public Reference {
    figures = Map.copyOf(figures);
  }
}
