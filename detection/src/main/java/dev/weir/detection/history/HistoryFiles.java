package dev.weir.detection.history;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventFields;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.file.EventFile;
import dev.weir.detection.event.label.LabelField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files of events as a user hands them over, each with the entity that it is about where the events
 * do not say so, and how much of them was read.
 */
final class HistoryFiles {

  private final List<NamedFile> files;
  private final Selection selection;
  private final Opener opener;
  private final AtomicLong read = new AtomicLong();
  private final long[] bytes;

  /**
   * @param entity names the entity where the events do not
   */
  private record NamedFile(Path file, String entity) {}

  @FunctionalInterface
  private interface Opener {
    EventCursor open(NamedFile file, AtomicLong read) throws IOException;
  }

  private HistoryFiles(List<NamedFile> files, Selection selection, Opener opener)
      throws IOException {
    this.files = files;
    this.selection = selection;
    this.opener = opener;
    this.bytes = new long[files.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Files.size(files.get(i).file());
    }
  }

  /** As {@link Histories#open}, but for the walk. */
  static HistoryFiles of(
      List<Path> files,
      Selection selection,
      EventSettings settings,
      EventFields fields,
      String detector,
      Optional<LabelField> label)
      throws IOException {
    Opener opener =
        (file, read) -> EventFile.open(file.file(), settings, fields, file.entity(), label, read);
    List<NamedFile> named = name(files, settings, detector);
    requireReadable(named, opener);
    return new HistoryFiles(named, selection, opener);
  }

  int size() {
    return files.size();
  }

  Path file(int index) {
    return files.get(index).file();
  }

  /**
   * Opens a file at the first of its events that is wanted.
   *
   * @param from row below which no event is
   */
  EventCursor open(int index, long from) throws IOException {
    return new SelectedEvents(opener.open(files.get(index), read), selection, from);
  }

  /** All files before this one were read as far as they will be. */
  void reach(int index) {
    long before = 0;
    for (int i = 0; i < index; i++) {
      before += bytes[i];
    }
    read.set(before);
  }

  /** Bytes read ÷ bytes there are; NaN where the files do not say how many, as pipes. */
  double share() {
    long all = 0;
    for (long size : bytes) {
      all += size;
    }
    return all == 0 ? Double.NaN : Math.min(1, (double) read.get() / all);
  }

  /** From the beginning of each, or from where a walk stood. */
  long[] requirePosition(long[] position) {
    if (position.length != files.size()) {
      throw new IllegalArgumentException(
          "position must have %d rows, found %d".formatted(files.size(), position.length));
    }
    return position.clone();
  }

  private static void requireReadable(List<NamedFile> files, Opener opener) throws IOException {
    Set<String> problems = new LinkedHashSet<>();
    for (NamedFile file : files) {
      try {
        opener.open(file, new AtomicLong()).close();
      } catch (InvalidConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigurationException("--data", List.copyOf(problems));
    }
  }

  private static List<NamedFile> name(List<Path> files, EventSettings settings, String detector) {
    if (files.isEmpty()) {
      throw new InvalidConfigurationException("--data must name at least one file, found none");
    }
    if (settings.entity().isPresent() || files.size() == 1) {
      return files.stream().map(file -> new NamedFile(file, detector)).toList();
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
    List<NamedFile> all = new ArrayList<>();
    named.forEach((entity, file) -> all.add(new NamedFile(file, entity)));
    return all;
  }

  /** {@code folder/valve1.csv.gz} is valve1. */
  private static String stem(Path file) {
    String name = file.getFileName().toString();
    String stem = name.replaceFirst("(?i)(\\.(csv|tsv|txt|jsonl|ndjson|json|avro))?(\\.gz)?$", "");
    return stem.isBlank() ? name : stem;
  }
}
