package dev.weir.evaluation.work;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.job.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * stopped can go on. A job that failed is not kept: it is done again. Not thread-safe.
 */
public final class Journal {

  /** How every journal begins that holds anything. */
  private static final String BEGINNING = "{\"key\"";

  private final Optional<Path> file;
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * A line.
   *
   * @param key of the {@linkplain JobKey job}
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
    String text = Files.exists(file) ? Files.readString(file) : "";
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    whole.lines().forEach(line -> journal.read(file, line));
    if (!text.isEmpty() && !text.startsWith(BEGINNING)) {
      throw noJournal(file, null);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, whole);
    return journal;
  }

  /** What a job came to before. */
  public Optional<Finished> find(Job job) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(entries.get(JobKey.of(job)))
        .map(entry -> new Finished(job, entry.outcomes, Duration.ofMillis(entry.milliseconds)));
  }

  /** Keeps what a job came to, unless it failed. */
  public void add(Finished finished) {
    if (file.isEmpty() || finished.failed()) {
      return;
    }
    Entry entry =
        new Entry(JobKey.of(finished.job()), finished.outcomes(), finished.processor().toMillis());
    try {
      Files.writeString(
          file.get(), Lines.write(entry) + '\n', StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
