package dev.weir.detection.threshold;

/** What the threshold says of an event. */
public enum Verdict {
  /** At or under the threshold. */
  NORMAL,
  /** Over the threshold. */
  ANOMALOUS,
  /** Too little is known of the entity to say. */
  WARMING_UP
}
