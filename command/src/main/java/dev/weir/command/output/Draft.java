package dev.weir.command.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file that is not whole yet, {@code .name.process.tmp} beside its place. */
final class Draft {

  private Draft() {}

  /**
   * @param process that writes it
   */
  static Path of(Path folder, Path file, long process) {
    return folder.resolve(".%s.%d.tmp".formatted(file.getFileName(), process));
  }

  /**
   * Deletes drafts of a file whose processes ended without cleaning up, killed or with the machine:
   * those of a process that is no more, or of one that began after the draft was written and so
   * only has the other's number.
   */
  static void removeAbandoned(Path folder, Path file) throws IOException {
    Pattern name =
        Pattern.compile(
            "\\." + Pattern.quote(file.getFileName().toString()) + "\\.(\\d{1,18})\\.tmp");
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(folder, found -> name.matcher(text(found)).matches())) {
      for (Path draft : drafts) {
        Matcher matched = name.matcher(text(draft));
        if (matched.matches() && abandoned(draft, Long.parseLong(matched.group(1)))) {
          Files.deleteIfExists(draft);
        }
      }
    }
  }

  private static boolean abandoned(Path draft, long process) throws IOException {
    Optional<ProcessHandle> writer = ProcessHandle.of(process);
    Instant written = Files.getLastModifiedTime(draft).toInstant();
    return writer.isEmpty()
        || writer.get().info().startInstant().filter(written::isBefore).isPresent();
  }

  private static String text(Path path) {
    return path.getFileName().toString();
  }
}
