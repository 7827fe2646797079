package dev.weir.detection.history;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.ForwardingCursor;
import dev.weir.detection.event.label.LabelField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The selected events of several files side by side, in the order of event time as {@link
 * EventMerge} has it. Entities are as in {@link Histories}. All files are open at the same time.
 */
public final class MergedHistories extends ForwardingCursor implements Walk {

  private final HistoryFiles files;
  private final List<EventCursor> cursors;
  private final EventMerge merge;
  private final long[] position;
  private EventCursor present;

  private MergedHistories(HistoryFiles files, List<EventCursor> cursors, long[] position) {
    this.files = files;
    this.cursors = cursors;
    this.merge = new EventMerge(cursors);
    this.position = position;
  }

  /**
   * As {@link Histories#open}.
   *
   * @param from where a walk over these files stood, see {@link #position()}; empty at the
   *     beginning
   */
  public static MergedHistories open(
      List<Path> files,
      Selection selection,
      EventSettings settings,
      EventFields fields,
      String detector,
      Optional<LabelField> label,
      Optional<long[]> from)
      throws IOException {
    HistoryFiles opened = HistoryFiles.of(files, selection, settings, fields, detector, label);
    long[] position = opened.requirePosition(from.orElse(new long[files.size()]));
    List<EventCursor> cursors = new ArrayList<>();
    try {
      for (int i = 0; i < position.length; i++) {
        cursors.add(opened.open(i, position[i]));
      }
    } catch (IOException | RuntimeException e) {
      try (EventMerge half = new EventMerge(cursors)) {
        throw e;
      }
    }
    return new MergedHistories(opened, cursors, position);
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    try {
      if (!merge.next()) {
        return false;
      }
    } catch (BadEventException e) {
      moved();
      throw e;
    }
    moved();
    return true;
  }

  @Override
  public String place() {
    return "%s row %d".formatted(files.file(merge.index()), row());
  }

  @Override
  public double share() {
    return files.share();
  }

  @Override
  public long[] position() {
    return position.clone();
  }

  @Override
  protected EventCursor present() {
    return present;
  }

  @Override
  public void close() throws IOException {
    merge.close();
  }

  private void moved() {
    present = cursors.get(merge.index());
    position[merge.index()] = present.row() + 1;
  }
}
