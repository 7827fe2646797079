package dev.weir.detection.history;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.file.EventFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The selected events of several files, one file after the other in the order given, as one walk.
 *
 * <p>Where the detector names a field for the entity, that field says who an event is about, in
 * whichever file it stands. Where it names none, a single file is one entity named after the
 * detector, as its topic would be; of several files each is an entity of its own, named after the
 * file without its folder and its endings.
 */
public final class Histories implements EventCursor {

  private final Deque<History> remaining;
  private final Selection selection;
  private final Opener opener;
  private Path file;
  private EventCursor cursor;

  /**
   * @param entity names the entity where the events do not
   */
  private record History(Path file, String entity) {}

  @FunctionalInterface
  private interface Opener {
    EventCursor open(History history) throws IOException;
  }

  private Histories(List<History> files, Selection selection, Opener opener) {
    this.remaining = new ArrayDeque<>(files);
    this.selection = selection;
    this.opener = opener;
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
      Optional<String> label)
      throws IOException {
    Opener opener =
        history -> EventFile.open(history.file(), settings, fields, history.entity(), label);
    List<History> histories = name(files, settings, detector);
    requireReadable(histories, opener);
    return new Histories(histories, selection, opener);
  }

  @Override
  public boolean next() throws BadEventException, IOException {
    while (cursor != null || openNext()) {
      if (nextSelected()) {
        return true;
      }
      close();
    }
    return false;
  }

  /** The file the present event stands in. */
  public Path file() {
    return file;
  }

  /** 0-based number of the event in its own file. */
  @Override
  public long row() {
    return cursor.row();
  }

  @Override
  public String entityId() {
    return cursor.entityId();
  }

  @Override
  public long eventTime() {
    return cursor.eventTime();
  }

  @Override
  public void readValues(float[] target, int offset) {
    cursor.readValues(target, offset);
  }

  @Override
  public int label() {
    return cursor.label();
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
  }

  private boolean openNext() throws IOException {
    if (remaining.isEmpty()) {
      return false;
    }
    History history = remaining.remove();
    file = history.file();
    cursor = opener.open(history);
    return true;
  }

  private boolean nextSelected() throws BadEventException, IOException {
    while (!selection.endsBefore(cursor.row() + 1)) {
      try {
        if (!cursor.next()) {
          return false;
        }
      } catch (BadEventException e) {
        if (selection.hasRow(cursor.row())) {
          throw e;
        }
        continue;
      }
      if (selection.hasRow(cursor.row()) && selection.hasTime(cursor.eventTime())) {
        return true;
      }
    }
    return false;
  }

  private static void requireReadable(List<History> histories, Opener opener) throws IOException {
    Set<String> problems = new LinkedHashSet<>();
    for (History history : histories) {
      try {
        opener.open(history).close();
      } catch (InvalidConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("--data", List.copyOf(problems));
    }
  }

  private static List<History> name(List<Path> files, EventSettings settings, String detector) {
    if (files.isEmpty()) {
      throw new InvalidConfigurationException("--data must name at least one file, found none");
    }
    if (settings.entity().isPresent() || files.size() == 1) {
      return files.stream().map(file -> new History(file, detector)).toList();
    }
    Map<String, Path> named = new LinkedHashMap<>();
    for (Path file : files) {
      Path other = named.put(stem(file), file);
      if (other != null) {
        throw new InvalidConfigurationException(
            "--data must name files of different names without events.entity, found %s and %s"
                .formatted(other, file));
      }
    }
    return named.entrySet().stream().map(e -> new History(e.getValue(), e.getKey())).toList();
  }

  /** {@code folder/valve1.csv.gz} is valve1. */
  private static String stem(Path file) {
    String name = file.getFileName().toString();
    String stem = name.replaceFirst("(?i)(\\.(csv|tsv|txt|avro))?(\\.gz)?$", "");
    return stem.isBlank() ? name : stem;
  }
}
