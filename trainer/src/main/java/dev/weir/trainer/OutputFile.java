package dev.weir.trainer;

import dev.weir.detection.detector.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: written beside its place under another name, then moved
 * there. Whether it can be written shows before the work, not after it.
 */
final class OutputFile implements AutoCloseable {

  private final Path file;
  private final Path draft;

  private OutputFile(Path file, Path draft) {
    this.file = file;
    this.draft = draft;
  }

  /**
   * @throws InvalidConfigurationException if nothing can be written there
   */
  static OutputFile at(Path file) {
    if (Files.isDirectory(file)) {
      throw new InvalidConfigurationException(
          "Output must be a file, found the directory %s".formatted(file));
    }
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      long process = ProcessHandle.current().pid();
      Path draft = folder.resolve(".%s.%d.tmp".formatted(file.getFileName(), process));
      Files.write(draft, new byte[0]);
      // The one thing that also runs where a user presses Ctrl-C.
      draft.toFile().deleteOnExit();
      return new OutputFile(file, draft);
    } catch (IOException e) {
      throw new InvalidConfigurationException(
          "Output must be a writable file, found %s: %s".formatted(file, e), e);
    }
  }

  void write(byte[] content) throws IOException {
    Files.write(draft, content);
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }
}
