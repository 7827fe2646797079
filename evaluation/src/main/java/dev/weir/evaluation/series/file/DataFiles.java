package dev.weir.evaluation.series.file;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The files of a folder that are meant. */
public final class DataFiles {

  /** What a file of events may be called. */
  public static final String ANY = "*.{csv,csv.gz,tsv,tsv.gz,avro}";

  private DataFiles() {}

  /**
   * Absolute, ordered by name.
   *
   * @param glob of the names, as {@link Files#newDirectoryStream(Path, String)} has it; one without
   *     endings means CSV files, gzipped or not
   * @throws InvalidConfigurationException if there is no such folder, or no such file in it
   */
  public static List<Path> matching(Path folder, String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InvalidConfigurationException(
          "--data must be a folder of series, found %s at %s"
              .formatted(Files.exists(folder) ? "a file" : "none", folder));
    }
    String whole = glob.contains(".") ? glob : glob + ".{csv,csv.gz}";
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.toAbsolutePath(), whole)) {
      found.forEach(files::add);
    } catch (PatternSyntaxException e) {
      throw new InvalidConfigurationException(
          "--pattern must be a glob such as 'pump_*', found '%s'".formatted(glob), e);
    }
    if (files.isEmpty()) {
      throw new InvalidConfigurationException(
          "--data must hold files that match --pattern, found none like %s in %s"
              .formatted(whole, folder));
    }
    Collections.sort(files);
    return files;
  }
}
