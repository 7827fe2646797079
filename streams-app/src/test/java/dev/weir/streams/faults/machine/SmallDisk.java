package dev.weir.streams.faults.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own, in memory, that can be filled. Needs Linux and root. */
public final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder empty, which becomes the disk
   * @throws IllegalStateException if the system refuses
   */
  public static SmallDisk at(Path folder, int megabytes) {
    Command.run(
        List.of(
            "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
    return new SmallDisk(folder);
  }

  /** Whether it can be had here. */
  public static boolean isPossible(Path folder) {
    try (SmallDisk disk = at(folder, 1)) {
      return Files.getFileStore(disk.folder).type().equals("tmpfs");
    } catch (IllegalStateException | IOException | UncheckedIOException e) {
      return false;
    }
  }

  public Path folder() {
    return folder;
  }

  /** Takes all that is free. */
  public void fill() throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (folder.toFile().getUsableSpace() > 0) {
        filler.write(block);
      }
    } catch (IOException e) {
      if (folder.toFile().getUsableSpace() > BLOCK) {
        throw e;
      }
    }
  }

  /** Gives it back. */
  public void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    Command.run(List.of("umount", folder.toString()));
  }
}
