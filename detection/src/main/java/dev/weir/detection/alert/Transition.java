package dev.weir.detection.alert;

/** What an event did to its entity's incident. */
public enum Transition {
  /** Nothing that people need to hear. */
  NONE,
  /** An incident began. */
  OPEN,
  /** The incident rose to a new peak. */
  UPDATE,
  /** The incident is over. */
  CLOSE
}
