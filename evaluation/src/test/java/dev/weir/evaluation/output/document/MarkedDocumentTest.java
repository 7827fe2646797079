package dev.weir.evaluation.output.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.contender.Contender.Kind;
import dev.weir.evaluation.job.Outcome;
import dev.weir.evaluation.result.Comparison;
import dev.weir.evaluation.result.SetResult;
import dev.weir.evaluation.result.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedDocumentTest {

  private static final String TEXT =
      "# Waves\n<!-- suite rows:begin -->\nold\n<!-- suite rows:end -->\nBehind.\n";

  @TempDir private Path folder;
  private Path file;
  private MarkedDocument document;

  @BeforeEach
  void findsItsPlaces() throws IOException {
    file = Files.writeString(folder.resolve("figures.md"), TEXT);
    document = MarkedDocument.at(file);
    document.requireMarkers(List.of("rows"));
  }

  @Test
  void wordsThatWereWrittenMeanwhileStay() throws IOException {
    Files.writeString(file, TEXT.replace("Behind.", "Behind it.") + "More.\n");

    String written = new String(document.with(List.of(result())), StandardCharsets.UTF_8);

    assertThat(written)
        .startsWith("# Waves\n<!-- suite rows:begin -->\n")
        .contains("| **Weir**, mine | 0.500 |")
        .endsWith("<!-- suite rows:end -->\nBehind it.\nMore.\n")
        .doesNotContain("old");
  }

  @Test
  void aPlaceThatIsGoneIsToldOf() throws IOException {
    Files.writeString(file, TEXT.replace("<!-- suite rows:end -->", ""));

    assertThatThrownBy(() -> document.with(List.of(result())))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("--write must be a file with a line <!-- suite SET:begin -->")
        .hasMessageEndingWith("for rows");
  }

  private static SetResult result() {
    Comparison comparison =
        new Comparison(
            List.of(new Contender("mine", "", Kind.DETECTOR, "a.properties", Map.of())),
            List.of(new Outcome("mine", "s", 1, Map.of("roc_auc", 0.5), "")));
    return new SetResult(
        "rows",
        "Waves",
        comparison,
        List.of(),
        Duration.ZERO,
        new Shown(List.of("roc_auc"), true, List.of(), List.of()));
  }
}
