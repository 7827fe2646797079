package dev.weir.detection.evaluation.label;

import dev.weir.detection.event.EventCursor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Goes over a labelled stream and takes away the labels that do not count, as {@link LabelPolicy}
 * has it: such an event is as one that nobody knows about. Memory: an entry for each entity with an
 * anomalous event. Not thread-safe.
 */
public final class UsableLabels {

  private static final long MILLIS_A_DAY = 86_400_000;

  private final LabelPolicy policy;
  private final long from;

  /** First day on which an entity is known. */
  private final Map<String, Long> knownSince = new HashMap<>();

  public UsableLabels(LabelPolicy policy) {
    this.policy = policy;
    this.from = policy.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
  }

  /**
   * The label of the next event, in stream order, as far as it counts.
   *
   * @param eventTime milliseconds since the epoch
   * @param label as {@link EventCursor#label()}
   */
  public int of(String entityId, long eventTime, int label) {
    if (label == EventCursor.UNLABELLED) {
      return label;
    }
    boolean known = policy.delayDays().isPresent() && isKnown(entityId, eventTime, label);
    return known || eventTime < from ? EventCursor.UNLABELLED : label;
  }

  private boolean isKnown(String entityId, long eventTime, int label) {
    long day = Math.floorDiv(eventTime, MILLIS_A_DAY);
    if (label == 1) {
      knownSince.merge(entityId, day + policy.delayDays().getAsInt() + 1, Math::min);
    }
    return day >= knownSince.getOrDefault(entityId, Long.MAX_VALUE);
  }
}
