package dev.weir.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the repository. */
record Document(Path file) {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
  private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");
  private static final List<String> NOT_OURS = List.of("target", ".git", "node_modules", ".weir");

  static Document of(String relative) {
    return new Document(Repository.path(relative));
  }

  static Stream<Document> all() {
    try (Stream<Path> files = Files.walk(Repository.root())) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(Document::isOurs)
          .sorted()
          .map(Document::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path file) {
    return Stream.iterate(Repository.root().relativize(file), path -> path != null, Path::getParent)
        .noneMatch(path -> NOT_OURS.contains(path.getFileName().toString()));
  }

  String text() {
    return Repository.text(file);
  }

  /** Links to files, anchors cut off. */
  Stream<Path> links() {
    return LINK.matcher(text())
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://") && !link.startsWith("#"))
        .map(link -> file.resolveSibling(link.replaceFirst("#.*", "")).normalize());
  }

  /** Links to headings, each as the file and the anchor in it. */
  Stream<Map.Entry<Document, String>> anchors() {
    return LINK.matcher(text())
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://") && link.contains("#"))
        .map(link -> link.split("#", 2))
        .map(parts -> Map.entry(parts[0].isEmpty() ? this : beside(parts[0]), parts[1]));
  }

  private Document beside(String link) {
    return new Document(file.resolveSibling(link).normalize());
  }

  /** What its headings are called in links. */
  List<String> headings() {
    return HEADING
        .matcher(text())
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** Names of tests: words in code type that end as tests do. */
  Stream<String> tests() {
    return TEST.matcher(text()).results().map(test -> test.group(1));
  }

  /** The commands of its shell blocks, continued lines joined, comments dropped. */
  List<String> commands() {
    return SHELL
        .matcher(text())
        .results()
        .map(block -> CONTINUED.matcher(block.group(1)).replaceAll(" "))
        .flatMap(String::lines)
        .map(line -> line.replaceFirst("(^|\\s+)#.*$", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return Repository.root().relativize(file).toString();
  }
}
