package dev.weir.evaluation.output.document;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.result.SetResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Markdown file with places for the tables of sets: what stands between a line {@code <!-- suite
 * SET:begin -->} and a line {@code <!-- suite SET:end -->} is written anew, all else stays as it
 * is, byte by byte.
 */
public final class MarkedDocument {

  private final Path file;

  private MarkedDocument(Path file) {
    this.file = file;
  }

  /**
   * @throws InvalidConfigurationException if there is no such file
   */
  public static MarkedDocument at(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigurationException(
          "--write must be a Markdown file with markers, found none at " + file);
    }
    return new MarkedDocument(file);
  }

  /**
   * @throws InvalidConfigurationException if a set has no place in it, or more than one
   */
  public void requireMarkers(List<String> sets) throws IOException {
    requireMarkers(Files.readString(file), sets);
  }

  private void requireMarkers(String text, List<String> sets) {
    List<String> missing = sets.stream().filter(set -> !hasPlace(text, set)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidConfigurationException(
          "--write must be a file with a line %s and a line %s behind it, once, found no such in %s for %s"
              .formatted(begin("SET"), end("SET"), file, String.join(", ", missing)));
    }
  }

  /**
   * The document as it is now, with these tables in their places.
   *
   * @throws InvalidConfigurationException if a set has no place in it any more
   */
  public byte[] with(List<SetResult> results) throws IOException {
    String written = Files.readString(file);
    requireMarkers(written, results.stream().map(SetResult::name).toList());
    for (SetResult result : results) {
      String begin = begin(result.name());
      int from = written.indexOf(begin) + begin.length();
      int until = written.indexOf(end(result.name()));
      String table = String.join("\n", new SetTable(result).lines());
      written = written.substring(0, from) + "\n" + table + "\n" + written.substring(until);
    }
    return written.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean hasPlace(String text, String set) {
    int begin = text.indexOf(begin(set));
    int end = text.indexOf(end(set));
    return begin >= 0
        && end > begin
        && text.lastIndexOf(begin(set)) == begin
        && text.lastIndexOf(end(set)) == end;
  }

  private static String begin(String set) {
    return "<!-- suite %s:begin -->".formatted(set);
  }

  private static String end(String set) {
    return "<!-- suite %s:end -->".formatted(set);
  }
}
