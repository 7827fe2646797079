package dev.weir.evaluation.result;

import java.util.Map;

/**
 * What others say that a detector of theirs came to on the same series, to be shown beside.
 *
 * @param name of the detector
 * @param source where they say so
 * @param figures by the names of their metrics, as they are written there
 */
public record Published(String name, String source, Map<String, String> figures) {

  public Published {
    figures = Map.copyOf(figures);
  }
}
