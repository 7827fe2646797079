package dev.weir.streams.replay.resume;

/**
 * How long the files were that a replay writes bit by bit, when it ended or was stopped; 0 where
 * one was not written.
 *
 * @param scores bytes of the file of scores
 * @param alerts bytes of the file of alerts
 * @param deadLetters bytes of the file of events that could not be processed
 */
public record Written(long scores, long alerts, long deadLetters) {

  /** Nothing yet. */
  public static Written nothing() {
    return new Written(0, 0, 0);
  }
}
