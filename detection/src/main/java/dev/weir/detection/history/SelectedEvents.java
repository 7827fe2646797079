package dev.weir.detection.history;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.ForwardingCursor;
import java.io.IOException;

/** Those events of one file that are wanted. Bad events that are not wanted are passed over. */
final class SelectedEvents extends ForwardingCursor {

  private final EventCursor events;
  private final Selection selection;
  private final long from;
  private long taken;

  /**
   * @param from row below which no event is wanted either
   */
  SelectedEvents(EventCursor events, Selection selection, long from) {
    this.events = events;
    this.selection = selection;
    this.from = from;
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    while (!selection.endsBefore(events.row() + 1) && !selection.isFull(taken)) {
      try {
        if (!events.next()) {
          return false;
        }
      } catch (BadEventException e) {
        if (isRowWanted()) {
          throw e;
        }
        continue;
      }
      if (isRowWanted()
          && selection.hasTime(events.eventTime())
          && selection.hasLabel(events.label())) {
        taken++;
        return true;
      }
    }
    return false;
  }

  @Override
  protected EventCursor present() {
    return events;
  }

  @Override
  public void close() throws IOException {
    events.close();
  }

  private boolean isRowWanted() {
    return events.row() >= from && selection.hasRow(events.row());
  }
}
