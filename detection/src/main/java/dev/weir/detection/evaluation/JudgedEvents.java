package dev.weir.detection.evaluation;

import dev.weir.detection.event.EventCursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects judged events, entity by entity, while a detector goes over its history. About 25 bytes
 * an event and 700 an entity. Not thread-safe.
 */
public final class JudgedEvents {

  private final Map<String, JudgedSeries> entities = new LinkedHashMap<>();

  /**
   * The next event, in stream order.
   *
   * @param eventTime milliseconds since the epoch
   * @param score higher is stranger; NaN where there is none
   * @param threshold what the score was held against; NaN while the entity warms up
   * @param label as {@link EventCursor#label()}
   * @param inEpisode whether the entity has an open episode after this event
   * @param opensEpisode whether this event raised OPEN
   */
  public void add(
      String entityId,
      long eventTime,
      double score,
      double threshold,
      int label,
      boolean inEpisode,
      boolean opensEpisode) {
    JudgedSeries series = entities.get(entityId);
    if (series == null) {
      series = new JudgedSeries(entityId);
      entities.put(entityId, series);
    }
    series.add(eventTime, score, threshold, label, inEpisode, opensEpisode);
  }

  /** The entities in the order of their first events. */
  public List<JudgedSeries> series() {
    return List.copyOf(entities.values());
  }
}
