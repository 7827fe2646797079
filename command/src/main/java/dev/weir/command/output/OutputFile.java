package dev.weir.command.output;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that appears whole or not at all: written beside its place under another name, then moved
 * there. Whether it can be written shows before the work, not after it. What a killed process left
 * of an earlier one goes when the next begins.
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
   * @throws InvalidConfigurationException if it is a folder
   * @throws CommandFailedException if nothing can be written there
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
      Path draft = Draft.of(folder, file, process);
      Draft.removeAbandoned(folder, file);
      Files.write(draft, new byte[0]);
      // The one thing that also runs where a user presses Ctrl-C.
      draft.toFile().deleteOnExit();
      DRAFTS.add(draft);
      return new OutputFile(file, draft);
    } catch (IOException e) {
      throw new CommandFailedException(
          "Output must be in a folder that can be written to, found %s at %s. Give another place for %s, or make that one writable"
              .formatted(reason(e), file.toAbsolutePath().getParent(), file.getFileName()),
          e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file in place of a folder";
    }
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null ? "none that can be made" : reason.toLowerCase(Locale.ROOT);
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

  /** The same behind what the file in its place holds now, which stays until {@link #keep}. */
  public Writer appendingWriter() throws IOException {
    if (!draft.equals(file)) {
      Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  /** For what is no text; to be closed before {@link #keep}. */
  public OutputStream stream() throws IOException {
    return Files.newOutputStream(draft);
  }

  /** Bytes written, what was there before counted; 0 for what is no plain file. */
  public long size() throws IOException {
    return Files.isRegularFile(draft) ? Files.size(draft) : 0;
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
