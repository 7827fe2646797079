package dev.weir.evaluation.series.file;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The files of a folder that are meant. */
public final class DataFiles {

  /** What a file of events may be called. */
  public static final String ANY =
      "*{.csv,.csv.gz,.tsv,.tsv.gz,.jsonl,.jsonl.gz,.avro,idx3-ubyte,idx3-ubyte.gz}";

  private DataFiles() {}

  /**
   * Absolute, ordered by their paths.
   *
   * @param glob of paths below the folder, as {@link java.nio.file.FileSystem#getPathMatcher} has
   *     it; one without endings means CSV files, gzipped or not, but for images in idx files
   * @throws InvalidConfigurationException if there is no such folder, or no such file in it
   */
  public static List<Path> matching(Path folder, String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InvalidConfigurationException(
          "--data must be a folder of series, found %s at %s"
              .formatted(Files.exists(folder) ? "a file" : "none", folder));
    }
    String whole = glob.contains(".") || glob.contains("idx3") ? glob : glob + ".{csv,csv.gz}";
    List<Path> files = matching(folder.toAbsolutePath().normalize(), glob, whole);
    if (files.isEmpty()) {
      throw new InvalidConfigurationException(
          "--data must hold files that match --pattern, found none like %s in %s"
              .formatted(whole, folder));
    }
    return files;
  }

  private static List<Path> matching(Path folder, String glob, String whole) throws IOException {
    int depth = 1 + (int) whole.chars().filter(letter -> letter == '/').count();
    try (Stream<Path> found = Files.walk(folder, depth)) {
      PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + whole);
      return found.filter(file -> matcher.matches(folder.relativize(file))).sorted().toList();
    } catch (PatternSyntaxException e) {
      throw new InvalidConfigurationException(
          "--pattern must be a glob such as 'pump_*', found '%s'".formatted(glob), e);
    }
  }
}
