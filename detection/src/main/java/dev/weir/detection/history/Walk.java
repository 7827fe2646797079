package dev.weir.detection.history;

import dev.weir.detection.event.EventBatch;
import dev.weir.detection.event.EventCursor;

/**
 * A way through the past, event by event, wherever it lies: files one after the other, files side
 * by side, partitions of a topic. Not thread-safe, but for {@link #share()}.
 */
public interface Walk extends EventCursor {

  /** Where the present event stands, for people: {@code pumps.csv row 12}. */
  String place();

  /** The partition of a topic that the present event comes from; 0 where there is none. */
  default int partition() {
    return 0;
  }

  /** Where the present event stands in its partition, or {@link EventBatch#UNKNOWN_OFFSET}. */
  default long offset() {
    return EventBatch.UNKNOWN_OFFSET;
  }

  /**
   * How far the walk has come, from any thread.
   *
   * @return in [0, 1], about the share of its events; NaN where nobody knows
   */
  double share();

  /**
   * Where the walk stands in each of its parts, the files or the partitions: the row or the offset
   * behind the last event that it has moved to. From there it can be taken up again.
   */
  long[] position();
}
