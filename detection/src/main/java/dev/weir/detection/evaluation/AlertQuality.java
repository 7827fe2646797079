package dev.weir.detection.evaluation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How good the alerts were, row by row and event by event. Not point-adjusted.
 *
 * @param points rows inside an open episode against rows labelled anomalous
 * @param events labelled spans: runs of one entity's rows labelled anomalous
 * @param eventsFound labelled spans with at least one row inside an open episode
 * @param episodes episodes with at least one labelled row
 * @param falseEpisodes episodes without a single row labelled anomalous
 * @param watchedDays days that entities were watched, ≥ 0: of each its last labelled event's time −
 *     its first, summed
 * @param medianDelaySeconds over the labelled spans found, from the span's first row to its first
 *     row inside an episode, in event time; empty where none was found
 */
public record AlertQuality(
    Confusion points,
    long events,
    long eventsFound,
    long episodes,
    long falseEpisodes,
    double watchedDays,
    OptionalDouble medianDelaySeconds) {

  /** Over the events of all entities; those without a label only part episodes. */
  public static AlertQuality of(List<JudgedSeries> entities) {
    AlertJudge judge = new AlertJudge();
    for (JudgedSeries entity : entities) {
      for (int i = 0; i < entity.size(); i++) {
        if (entity.isLabelled(i)) {
          judge.row(
              entity.entityId(), entity.time(i), entity.isAnomalous(i), entity.isInEpisode(i));
        } else {
          judge.unlabelled(entity.entityId(), entity.isInEpisode(i));
        }
      }
    }
    return judge.conclude();
  }

  /**
   * False episodes for each day that an entity was watched, the unit of {@code
   * threshold.alertsPerDay}. Empty where no entity was watched for any time.
   */
  public OptionalDouble falseEpisodesPerDay() {
    return watchedDays == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(falseEpisodes / watchedDays);
  }

  /** Share of the episodes that met a labelled span. Empty if no episode opened. */
  public OptionalDouble eventPrecision() {
    return new Confusion(episodes - falseEpisodes, falseEpisodes, 0, 0).precision();
  }

  /** Share of the labelled spans found. Empty if there are none. */
  public OptionalDouble eventRecall() {
    return new Confusion(eventsFound, 0, events - eventsFound, 0).recall();
  }

  /**
   * Harmonic mean of event precision and event recall; 0 if either is 0 or either is empty though
   * the other is not; empty if there was nothing to find and nothing was opened.
   */
  public OptionalDouble eventF1() {
    if (episodes == 0 && events == 0) {
      return OptionalDouble.empty();
    }
    double precision = eventPrecision().orElse(0);
    double recall = eventRecall().orElse(0);
    double sum = precision + recall;
    return OptionalDouble.of(sum == 0 ? 0 : 2 * precision * recall / sum);
  }
}
