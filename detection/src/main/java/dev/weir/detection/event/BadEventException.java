package dev.weir.detection.event;

/**
 * One event that cannot be processed. It is the event that is bad, not the process: the caller
 * sends it to the dead-letter topic and goes on. Carries no stack trace; a stream of garbage must
 * stay cheap.
 */
public final class BadEventException extends Exception {

  /** The stage of the pipeline that refused the event, in the words of the architecture. */
  public enum Stage {
    EVENT,
    FEATURES,
    SCORE,
    THRESHOLD,
    ALERT
  }

  private final transient Stage stage;

  public BadEventException(Stage stage, String reason) {
    this(stage, reason, null);
  }

  public BadEventException(Stage stage, String reason, Throwable cause) {
    super(reason, cause, false, false);
    this.stage = stage;
  }

  public Stage stage() {
    return stage;
  }
}
