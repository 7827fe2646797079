package dev.weir.streams.replay.pace;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.ForwardingCursor;
import dev.weir.detection.history.Walk;
import java.io.IOException;

/**
 * A walk that pauses: {@link #next} is false before an event that lies a slice of event time or
 * more after the first one since the last pause, or before it; asked again, it goes on with that
 * event. At the end it is false twice.
 */
public final class SlicedWalk extends ForwardingCursor implements Walk {

  private final Walk events;
  private final long slice;
  private boolean holds;
  private boolean begun;
  private long first;
  private long[] position;

  /**
   * @param slice milliseconds, ≥ 1
   */
  public SlicedWalk(Walk events, long slice) {
    this.events = events;
    this.slice = slice;
    this.position = events.position();
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    if (holds) {
      holds = false;
      return begin();
    }
    position = events.position();
    if (!events.next()) {
      begun = false;
      return false;
    }
    if (!begun) {
      return begin();
    }
    holds = events.eventTime() < first || events.eventTime() - first >= slice;
    return !holds;
  }

  @Override
  public String place() {
    return events.place();
  }

  @Override
  public int partition() {
    return events.partition();
  }

  @Override
  public long offset() {
    return events.offset();
  }

  @Override
  public double share() {
    return events.share();
  }

  /** Does not know of an event that waits for the next slice. */
  @Override
  public long[] position() {
    return holds ? position.clone() : events.position();
  }

  @Override
  protected EventCursor present() {
    return events;
  }

  @Override
  public void close() throws IOException {
    events.close();
  }

  private boolean begin() {
    begun = true;
    first = events.eventTime();
    return true;
  }
}
