package dev.weir.detection.history;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.ForwardingCursor;
import dev.weir.detection.event.file.EventFile;
import dev.weir.detection.event.label.LabelField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The selected events of several files, one file after the other in the order given, as one walk.
 *
 * <p>Where the detector names a field for the entity, that field says who an event is about, in
 * whichever file it stands. Where it names none, a single file is one entity named after the
 * detector, as its topic would be; of several files each is an entity of its own, named after the
 * file without its folder and its endings.
 */
public final class Histories extends ForwardingCursor implements Walk {

  private final HistoryFiles files;
  private final long[] position;
  private int index = -1;
  private EventCursor cursor;

  private Histories(HistoryFiles files, long[] position) {
    this.files = files;
    this.position = position;
  }

  /**
   * Opens the files. Each is looked into now, so that a missing or unfitting one is found before
   * any work is done; all problems are reported at once.
   *
   * @param files at least one
   * @param detector names the one entity of a single file
   * @param label column of the truth, see {@link EventFile}
   * @throws InvalidConfigurationException if a file cannot be read as the settings say, or if
   *     several files without an entity field would have the same name
   */
  public static Histories open(
      List<Path> files,
      Selection selection,
      EventSettings settings,
      EventFields fields,
      String detector,
      Optional<LabelField> label)
      throws IOException {
    return new Histories(
        HistoryFiles.of(files, selection, settings, fields, detector, label),
        new long[files.size()]);
  }

  /**
   * The same files from where a walk over them stood, before its first step.
   *
   * @param position as {@link #position()}
   */
  public Histories from(long[] position) {
    return new Histories(files, files.requirePosition(position));
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    while (cursor != null || openNext()) {
      try {
        if (cursor.next()) {
          position[index] = cursor.row() + 1;
          return true;
        }
      } catch (BadEventException e) {
        position[index] = cursor.row() + 1;
        throw e;
      }
      close();
      files.reach(index + 1);
    }
    return false;
  }

  /** The file the present event stands in. */
  public Path file() {
    return files.file(index);
  }

  @Override
  public String place() {
    return "%s row %d".formatted(file(), row());
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
    return cursor;
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
  }

  private boolean openNext() throws IOException {
    if (index + 1 >= files.size()) {
      return false;
    }
    index++;
    cursor = files.open(index, position[index]);
    return true;
  }
}
