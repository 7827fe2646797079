package dev.weir.evaluation.work;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what jobs came to in a file, a line of JSON as each ends, so that an evaluation that was
 * stopped can go on. A job that failed is not kept: it is done again; nor is one whose files were
 * changed while it was done, since nobody knows which of them it read. Not thread-safe.
 */
public final class Journal {

  /** How every journal begins that holds anything. */
  private static final String BEGINNING = "{\"key\"";

  private final Optional<Path> file;
  private final Map<String, Entry> entries = new HashMap<>();
  private final JobKeys keys = new JobKeys();
  private final Map<Job, String> begun = new HashMap<>();

  /**
   * A line.
   *
   * @param key of the {@linkplain JobKeys job} before it began
   * @param milliseconds on a processor
   */
  private record Entry(String key, List<Outcome> outcomes, long milliseconds) {}

  private Journal(Optional<Path> file) {
    this.file = file;
  }

  /** One that keeps nothing. */
  public static Journal none() {
    return new Journal(Optional.empty());
  }

  /**
   * One in a file, which is made where there is none. A last line that a killed process left
   * unfinished is dropped.
   *
   * @throws InvalidConfigurationException if the file is no journal
   */
  public static Journal in(Path file) throws IOException {
    Journal journal = new Journal(Optional.of(file));
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int whole = lengthOfWholeLines(bytes);
    new String(bytes, 0, whole, StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> journal.read(file, line));
    if (bytes.length > 0 && !new String(bytes, StandardCharsets.UTF_8).startsWith(BEGINNING)) {
      throw noJournal(file, null);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (whole < bytes.length) {
        channel.truncate(whole);
      }
    }
    return journal;
  }

  /** What a job came to before. If nothing, it may begin now. */
  public Optional<Finished> find(Job job) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String key = keys.of(job);
    begun.put(job, key);
    return Optional.ofNullable(entries.get(key))
        .map(entry -> new Finished(job, entry.outcomes, Duration.ofMillis(entry.milliseconds)));
  }

  /**
   * Keeps what a job came to that was {@linkplain #find looked for} before it began, unless it
   * failed or its files are others now.
   */
  public void add(Finished finished) {
    if (file.isEmpty() || finished.failed() || !isUnchanged(finished.job())) {
      return;
    }
    Entry entry =
        new Entry(begun.get(finished.job()), finished.outcomes(), finished.processor().toMillis());
    try {
      Files.writeString(
          file.get(), Lines.write(entry) + '\n', StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isUnchanged(Job job) {
    try {
      return keys.of(job).equals(begun.get(job));
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static int lengthOfWholeLines(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  private void read(Path from, String line) {
    try {
      Entry entry = Lines.read(line, Entry.class);
      entries.put(entry.key, entry);
    } catch (IllegalArgumentException e) {
      throw noJournal(from, e);
    }
  }

  private static InvalidConfigurationException noJournal(Path file, Throwable cause) {
    return new InvalidConfigurationException(
        "--resume must be a file that an evaluation left, or none yet, found another at " + file,
        cause);
  }
}
