package dev.weir.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.command.CommandRunner;
import dev.weir.evaluation.SeriesFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sets of small series, tried by real workers as one suite. */
class SuiteTest {

  private static final String SUITE =
      """
      # Waves, by rows and drawn.
      quick: {seeds: 1, set: {model.epochs: 2}}
      sets:
        rows:
          title: Waves in their order
          folder: waves
          detectors: [waves.properties]
          label: fault
          train-rows: 0..300
          baselines: none
          seeds: 2
          metrics: [roc_auc, f1, episodes]
          each-series: recall
          require: [roc_auc>=0.9]
          published:
            - name: Somebody
              source: a paper, table 2
              figures: {f1: 0.5}
          measured:
            - name: A network
              source: by another tool
              figures: {roc_auc: 0.7}
          quick:
            pattern: s1
        drawn:
          title: Waves in no order
          folder: waves
          detectors: {mine: waves.properties}
          label: fault
          test-share: 0.3
          train-normal: true
          baselines: [static]
          seeds: 1
          metrics: roc_auc
          set: {model.epochs: 5}
      """;

  @TempDir private Path folder;
  private Path suite;

  @BeforeEach
  void writeSeries() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data/waves"));
    SeriesFixture.series(data.resolve("s1.csv"), 1);
    SeriesFixture.series(data.resolve("s2.csv"), 2);
    SeriesFixture.detector(folder.resolve("waves.properties"));
    suite = Files.writeString(folder.resolve("suite.yaml"), SUITE);
  }

  @Test
  void aSetComesToWhatTheCommandLineOfItsOptionsComesTo() throws IOException {
    Path all = folder.resolve("all.csv");
    Path one = folder.resolve("one.csv");

    Run both = suite("--csv", all.toString());
    Run alone =
        Run.of(
            List.of(
                "evaluate",
                "--detectors",
                folder.resolve("waves.properties").toString(),
                "--data",
                folder.resolve("data/waves").toString(),
                "--label=fault",
                "--train-rows=0..300",
                "--baselines=none",
                "--seeds=2",
                "--workers=1",
                "--csv",
                one.toString()));

    assertThat(both.code()).as(both.out() + both.err()).isZero();
    assertThat(alone.code()).as(alone.err()).isZero();
    List<String> rows =
        Files.readAllLines(all).stream().filter(line -> line.startsWith("rows,")).toList();
    assertThat(Files.readAllLines(one).stream().skip(1).map(line -> "rows," + line).toList())
        .hasSize(4)
        .isEqualTo(rows);
    assertThat(Files.readAllLines(all))
        .anyMatch(line -> line.startsWith("drawn,mine,,detector,s2,1,,"))
        .anyMatch(line -> line.startsWith("drawn,static,,static,s1,1,,"));
    assertThat(both.out()).contains("rows: Waves in their order, ", "published: Somebody: f1 0.5");
    assertThat(both.out()).contains("measured elsewhere: A network: roc_auc 0.7");
  }

  @Test
  void theQuickFormIsSmaller() throws IOException {
    Path json = folder.resolve("quick.json");

    Run run = suite("--quick", "--only", "rows", "--json", json.toString());

    JsonNode sets = new ObjectMapper().readTree(json.toFile()).get("sets");
    assertThat(sets).as(run.err()).hasSize(1);
    assertThat(sets.get(0).get("series")).hasToString("[\"s1\"]");
    assertThat(sets.get(0).get("seeds")).hasToString("[1]");
    assertThat(sets.get(0).get("published").get(0).get("figures")).hasToString("{\"f1\":0.5}");
    assertThat(sets.get(0).get("measured").get(0).get("name").asText()).isEqualTo("A network");
  }

  @Test
  void tablesGoBetweenTheirMarkersAndWordsStay() throws IOException {
    Path document =
        Files.writeString(
            folder.resolve("figures.md"),
            """
            # Waves
            Before.
            <!-- suite rows:begin -->
            old
            <!-- suite rows:end -->
            Behind.
            """);
    Path journal = folder.resolve("suite.done");

    Run first = write(document, journal);
    String written = Files.readString(document);
    Run second = write(document, journal);

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(Files.readString(document)).isEqualTo(written);
    assertThat(written)
        .startsWith("# Waves\nBefore.\n<!-- suite rows:begin -->\n\n|  | `roc_auc` | `f1` |")
        .contains(
            "| **Weir**, waves | ",
            " ±",
            "| Somebody, published |  | 0.5 |  |",
            "| A network, measured elsewhere | 0.7 |  |  |",
            "| `recall` of | waves |",
            "| s2 | ")
        .contains("`rows`: 2 series, ± over 2 seeds; ", "Somebody: a paper, table 2.")
        .endsWith("<!-- suite rows:end -->\nBehind.\n")
        .doesNotContain("old");
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    Path journal = folder.resolve("suite.done");
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    suite("--only", "rows", "--resume", journal.toString(), "--csv", first.toString());
    List<String> lines = Files.readAllLines(journal);
    // As a killed process leaves it.
    Files.writeString(
        journal, String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 40));

    Run again = suite("--only", "rows", "--resume", journal.toString(), "--csv", second.toString());

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(lines).hasSize(4);
    assertThat(Files.readAllLines(journal)).hasSize(4).startsWith(lines.get(0), lines.get(1));
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Test
  void aGateOfASetIsTheSuites() throws IOException {
    Files.writeString(suite, SUITE.replace("roc_auc>=0.9", "recall>1"));

    Run run = suite("--quick", "--only", "rows");

    assertThat(run.code()).isEqualTo(CommandRunner.FAILED);
    assertThat(run.err()).contains("weir: rows: recall of waves must be > 1, found ");
  }

  @Test
  void everyProblemIsToldWithItsLineBeforeAnythingStarts() throws IOException {
    Files.writeString(
        suite,
        SUITE
            .replace("train-rows: 0..300", "train-rows: 300")
            .replace("test-share: 0.3", "test-share: most")
            .replace("folder: waves\n    detectors: {", "folder: sea\n    detectors: {"));

    Run run = suite();

    assertThat(run.code()).isEqualTo(CommandRunner.MISUSED);
    assertThat(run.err())
        .contains("suite.yaml: invalid configuration, 2 problems:")
        .contains("line 9: set rows: train-rows must be ", "found '300'")
        .contains("line 30: set drawn: test-share must be a number, found 'most'");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void filesThatAreMissingAreNamed() throws IOException {
    Files.writeString(
        suite, SUITE.replace("[waves.properties]", "[seas.properties]").replace("s1", "s9"));

    Run run = suite();
    Run quick = suite("--quick", "--only", "rows");

    assertThat(run.err()).contains("line 7: set rows: ", "seas.properties");
    assertThat(run.code()).isEqualTo(CommandRunner.MISUSED);
    assertThat(quick.err()).contains("line 7: ");
  }

  @Test
  void optionsOfSetsStandInTheSuite() {
    Run beside = suite("--label", "fault");
    Run without =
        Run.of(List.of("evaluate", "--data", folder.toString(), "--quick", "--label", "fault"));
    Run unknown = suite("--only", "columns");
    Run unmarked = suite("--write", suite.toString());

    assertThat(beside.err()).contains("--label must stand in the suite, found it beside --suite");
    assertThat(without.err()).contains("--quick must be given with --suite, found it without");
    assertThat(unknown.err())
        .contains("--only must name sets of the suite, rows, drawn, found 'columns'");
    assertThat(unmarked.err()).contains("--write must be a file with a line <!-- suite SET:begin");
    assertThat(List.of(beside.code(), without.code(), unknown.code(), unmarked.code()))
        .containsOnly(CommandRunner.MISUSED);
  }

  @Test
  void nothingButTheDataIsMissingForTheExample() {
    for (String form : List.of("--only=skab,tables", "--quick")) {
      Run run =
          Run.of(
              List.of(
                  "evaluate",
                  "--suite",
                  Path.of("..", "examples", "suite.yaml").toString(),
                  "--data",
                  folder.toString(),
                  form));

      List<String> problems = run.err().lines().filter(line -> line.contains("line ")).toList();
      assertThat(problems)
          .hasSizeGreaterThan(1)
          .allMatch(line -> line.contains("data must be a folder of series, found none at "));
    }
  }

  @Test
  void helpTeachesTheSuite() {
    Run run = Run.of(List.of("evaluate", "--help"));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("--suite=FILE", "--only=SET", "--write=FILE", "weir evaluate --suite");
  }

  private Run write(Path document, Path journal) {
    return suite("--only", "rows", "--write", document.toString(), "--resume", journal.toString());
  }

  private Run suite(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--suite",
                suite.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--workers",
                "1"));
    arguments.addAll(List.of(more));
    return Run.of(arguments);
  }
}
