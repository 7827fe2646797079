package dev.weir.streams;

import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;

/** Is told what comes of the events of a replay, event by event. */
public interface ReplayListener {

  /**
   * What follows is about this event.
   *
   * @param index in its batch
   */
  void event(int index);

  /** The event raised an alert; said before its score. */
  void alert(Alert alert);

  /** The event was judged. Not said of one that became a dead letter. */
  void score(ScoredEvent score);
}
