package dev.weir.detection.history;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Several walks as one, in the order of event time: of the events that are next in each, the
 * earliest; of equally early ones that of the first walk. The order within a walk stays as it is,
 * late events among them, and a bad event, which has no time, comes at once behind the one before
 * it. So the order follows from the events alone. O(log n) an event for n walks. Not thread-safe.
 */
public final class EventMerge implements Closeable {

  private static final Comparator<Head> EARLIEST_FIRST =
      Comparator.<Head>comparingLong(head -> head.time).thenComparingInt(head -> head.index);

  private final List<? extends EventCursor> walks;
  private final PriorityQueue<Head> heads = new PriorityQueue<>(EARLIEST_FIRST);
  private List<Head> toAdvance;
  private Head present;

  /**
   * @param walks each before its first event; closed with this
   */
  public EventMerge(List<? extends EventCursor> walks) {
    this.walks = List.copyOf(walks);
    this.toAdvance = new ArrayList<>();
    for (int index = 0; index < walks.size(); index++) {
      toAdvance.add(new Head(index, walks.get(index)));
    }
  }

  /**
   * Moves to the next event, on which its walk then stands.
   *
   * @return false at the end of all walks
   * @throws BadEventException if the event cannot be read
   */
  public boolean next() throws BadEventException, IOException {
    for (Head head : toAdvance) {
      if (head.advance()) {
        heads.add(head);
      }
    }
    present = heads.poll();
    toAdvance = present == null ? List.of() : present.alone;
    if (present != null && present.bad != null) {
      throw present.bad;
    }
    return present != null;
  }

  /** Number of the walk that stands on the present event. */
  public int index() {
    return present.index;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (EventCursor walk : walks) {
      try {
        walk.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** The next event of one walk. */
  private static final class Head {

    private final int index;
    private final EventCursor walk;
    private final List<Head> alone = List.of(this);
    private long time;
    private BadEventException bad;

    private Head(int index, EventCursor walk) {
      this.index = index;
      this.walk = walk;
    }

    private boolean advance() throws IOException {
      bad = null;
      try {
        if (!walk.next()) {
          return false;
        }
        time = walk.eventTime();
      } catch (BadEventException e) {
        bad = e;
        time = Long.MIN_VALUE;
      }
      return true;
    }
  }
}
