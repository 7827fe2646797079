package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

  static Stream<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadToFiles(Document document) {
    assertThat(document.links()).allSatisfy(link -> assertThat(link).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksIntoAPageLeadToItsHeadings(Document document) {
    assertThat(document.anchors())
        .allSatisfy(link -> assertThat(link.getKey().headings()).contains(link.getValue()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void testsThatItNamesExist(Document document) throws IOException {
    Set<String> tests = tests();

    assertThat(document.tests()).allMatch(tests::contains);
  }

  @Test
  void everyDecisionHasItsOwnNumberAndFitsOnAScreen() throws IOException {
    List<Path> decisions = decisions();

    assertThat(decisions).isNotEmpty();
    assertThat(decisions.stream().map(file -> file.getFileName().toString().substring(0, 4)))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("\\d{4}"));
    assertThat(decisions)
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(40));
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.root())) {
      return files
          .filter(file -> file.toString().contains("/src/test/java/"))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static List<Path> decisions() throws IOException {
    try (Stream<Path> files = Files.list(Repository.path("docs/adr"))) {
      return files
          .filter(file -> !file.endsWith("README.md") && !file.endsWith("template.md"))
          .toList();
    }
  }
}
