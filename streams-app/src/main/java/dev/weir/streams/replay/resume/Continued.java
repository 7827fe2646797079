package dev.weir.streams.replay.resume;

import dev.weir.command.output.OutputFile;
import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of the files that a replay writes bit by bit. One that goes on writes behind what the stopped
 * one wrote, where that is there, or the rest alone, which follows it.
 */
public final class Continued {

  private final String option;
  private final long before;
  private OutputFile file;
  private boolean alone;

  /**
   * @param option named in messages
   * @param before bytes that the stopped replay wrote; 0 where there is none
   */
  public Continued(String option, long before) {
    this.option = option;
    this.before = before;
  }

  /** Whether the stopped replay wrote some of it. */
  public boolean isBegun() {
    return before > 0;
  }

  /**
   * Begins to write.
   *
   * @param draft of the file, the caller's to keep or to close
   * @throws InvalidConfigurationException if another file is in its place
   */
  public Writer writer(OutputFile draft, Path path) throws IOException {
    file = draft;
    alone = !Files.isRegularFile(path);
    if (before == 0 || alone) {
      return draft.writer();
    }
    if (Files.size(path) != before) {
      throw new InvalidConfigurationException(
          "%s must be the file of %,d bytes that the stopped replay wrote, or none yet, found %,d bytes in %s. Name another file to get the rest alone"
              .formatted(option, before, Files.size(path), path));
    }
    return draft.appendingWriter();
  }

  /** Bytes written by now, those of the stopped replay counted. */
  public long bytes() throws IOException {
    return file == null ? before : (alone ? before : 0) + file.size();
  }
}
