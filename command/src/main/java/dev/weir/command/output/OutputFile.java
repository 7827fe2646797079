package dev.weir.command.output;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that appears whole or not at all: written beside its place under another name, then moved
 * there. Whether it can be written shows before the work, not after it.
 *
 * <p>What is no plain file, such as {@code /dev/null} or a pipe, is written to where it is.
 */
public final class OutputFile implements AutoCloseable {

  private static final Set<Path> DRAFTS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Path draft;

  private OutputFile(Path file, Path draft) {
    this.file = file;
    this.draft = draft;
  }

  /**
   * Makes the folder of the file too, where there is none.
   *
   * @throws InvalidConfigurationException if nothing can be written there
   */
  public static OutputFile at(Path file) {
    if (Files.isDirectory(file)) {
      throw new InvalidConfigurationException(
          "Output must be a file, found the directory %s".formatted(file));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new OutputFile(file, file);
    }
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      long process = ProcessHandle.current().pid();
      Path draft = folder.resolve(".%s.%d.tmp".formatted(file.getFileName(), process));
      Files.write(draft, new byte[0]);
      // The one thing that also runs where a user presses Ctrl-C.
      draft.toFile().deleteOnExit();
      DRAFTS.add(draft);
      return new OutputFile(file, draft);
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          "Output must be a writable file, found %s: %s".formatted(file, e), e);
    }
  }

  /** Writes it all, and puts it in its place. */
  public void write(byte[] content) throws IOException {
    Files.write(draft, content);
    keep();
  }

  /** For what comes bit by bit, as UTF-8; to be closed before {@link #keep}. */
  public Writer writer() throws IOException {
    return Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
  }

  /** Puts what was written in its place. */
  public void keep() throws IOException {
    if (draft.equals(file)) {
      return;
    }
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Throws away all that is not kept yet, before an end of the process that runs no hooks. */
  public static void discardAll() {
    DRAFTS.forEach(draft -> draft.toFile().delete());
  }

  /** Throws away what was not kept. */
  @Override
  public void close() throws IOException {
    if (!draft.equals(file)) {
      Files.deleteIfExists(draft);
      DRAFTS.remove(draft);
    }
  }
}
