package dev.weir.detection.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Watches a labelled stream go by, row by row, and says in the end how good the alerts were.
 *
 * <p>A row is <em>flagged</em> while its entity has an open episode: from the row that raised OPEN,
 * inclusive, to the row that raised CLOSE, exclusive. The rows that led to the OPEN are not flagged
 * afterwards: nobody was told at the time. Memory: one small record for each entity and eight bytes
 * for each labelled span found. Not thread-safe.
 */
public final class AlertJudge {

  private static final double MILLIS_A_DAY = 86_400_000.0;

  private final Map<String, EntityRecord> entities = new LinkedHashMap<>();
  private long truePositives;
  private long falsePositives;
  private long falseNegatives;
  private long trueNegatives;
  private long events;
  private long episodes;
  private long falseEpisodes;
  private long[] delays = new long[16];
  private int found;

  /**
   * The next labelled row, in stream order.
   *
   * @param eventTime milliseconds since the epoch
   * @param anomalous what the label says
   * @param inEpisode whether the entity has an open episode at this row
   */
  public void row(String entityId, long eventTime, boolean anomalous, boolean inEpisode) {
    count(anomalous, inEpisode);
    EntityRecord record = entities.get(entityId);
    if (record == null) {
      record = new EntityRecord(eventTime);
      entities.put(entityId, record);
    }
    record.advance(eventTime, anomalous, inEpisode, this);
  }

  /**
   * The next row without a label. It counts for nothing, but where it is in no episode, the one
   * before it is over: two episodes do not become one because no label lies between them.
   */
  public void unlabelled(String entityId, boolean inEpisode) {
    EntityRecord record = entities.get(entityId);
    if (record != null && !inEpisode) {
      record.leaveEpisode(this);
    }
  }

  /** The verdict over all rows; open episodes count as they stand. Ends this judge's work. */
  public AlertQuality conclude() {
    double watched = 0;
    for (EntityRecord record : entities.values()) {
      record.leaveEpisode(this);
      watched += record.watchedMillis();
    }
    return new AlertQuality(
        new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives),
        events,
        found,
        episodes,
        falseEpisodes,
        watched / MILLIS_A_DAY,
        medianDelaySeconds());
  }

  void eventStarts() {
    events++;
  }

  void eventFound(long delayMillis) {
    if (found == delays.length) {
      delays = Arrays.copyOf(delays, 2 * found);
    }
    delays[found++] = delayMillis;
  }

  void episodeEnds(boolean hit) {
    episodes++;
    if (!hit) {
      falseEpisodes++;
    }
  }

  private void count(boolean anomalous, boolean flagged) {
    if (anomalous) {
      if (flagged) {
        truePositives++;
      } else {
        falseNegatives++;
      }
    } else if (flagged) {
      falsePositives++;
    } else {
      trueNegatives++;
    }
  }

  private OptionalDouble medianDelaySeconds() {
    if (found == 0) {
      return OptionalDouble.empty();
    }
    long[] sorted = Arrays.copyOf(delays, found);
    Arrays.sort(sorted);
    return OptionalDouble.of((sorted[(found - 1) / 2] + sorted[found / 2]) / 2000.0);
  }
}
