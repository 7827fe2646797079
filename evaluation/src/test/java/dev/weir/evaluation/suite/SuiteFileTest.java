package dev.weir.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFileTest {

  private static final Set<String> OPTIONS = Set.of("label", "seeds", "set", "sweep", "detectors");

  @TempDir private Path folder;

  @Test
  void optionsAreWhatTheCommandLineWouldHave() throws IOException {
    SuiteSet set =
        only(
            false,
            """
            sets:
              pumps:
                title: Pumps
                folder: water/pumps
                detectors: [a.properties, b=b.properties]
                set: {model.epochs: 5, features: [a, b]}
                sweep: {threshold.alpha: [1, 2], alert.calm: 1}
            """);

    assertThat(set.name()).isEqualTo("pumps");
    assertThat(set.folder()).isEqualTo("water/pumps");
    assertThat(set.arguments())
        .containsExactly(
            "--detectors=a.properties,b=b.properties",
            "--set=model.epochs=5",
            "--set=features=a,b",
            "--sweep=threshold.alpha=1,2",
            "--sweep=alert.calm=1");
    assertThat(set.lines()).containsEntry("detectors", 5).containsEntry("sweep", 7);
  }

  @Test
  void theQuickFormIsLaidOverTheSetAndItsSettingsAreJoined() throws IOException {
    String text =
        """
        quick: {seeds: 1, label: none}
        sets:
          pumps:
            title: Pumps
            label: fault
            seeds: 3
            set: {model.epochs: 5, model.batch: 8}
            quick:
              label: faulty
              set: {model.epochs: 1}
        """;

    assertThat(only(true, text).arguments())
        .containsExactlyInAnyOrder(
            "--label=faulty", "--seeds=1", "--set=model.epochs=1", "--set=model.batch=8");
    assertThat(only(false, text).arguments())
        .contains("--label=fault", "--seeds=3", "--set=model.epochs=5");
  }

  @Test
  void allProblemsAreToldWithTheirLines() {
    assertThatThrownBy(
            () ->
                only(
                    false,
                    """
                    set: 1
                    sets:
                      Pumps:
                        tittle: Pumps
                        label: {a: b}
                        seeds:
                        published:
                          - name: Somebody
                            figures: {f2: 0.5, f1: half}
                        quick: {seed: 1}
                    """))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("line 1: Key of suite must be one of quick, sets, found 'set'")
        .hasMessageContaining("line 4: Name of a set must be lower-case letters")
        .hasMessageContaining("line 4: Key of Pumps must be one of detectors, each-series, folder")
        .hasMessageContaining("line 4: title of Pumps must be given, found none")
        .hasMessageContaining("line 6: seeds of Pumps must be a value, found ''")
        .hasMessageContaining("line 8: source of published of Pumps must be given, found none")
        .hasMessageContaining("line 9: Figure must be one of docs/vocabulary.md, found 'f2'")
        .hasMessageContaining("line 9: f1 must be a number, found 'half'")
        .hasMessageContaining("line 10: Key of quick of Pumps must be one of");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> only(false, "sets:\n  a: [1\n"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("suite.yaml must be YAML, found at line 3: ");
    assertThatThrownBy(() -> only(false, "# nothing\n")).hasMessageContaining("found nothing");
    assertThatThrownBy(() -> only(false, "sets: {a: {title: A, title: B}}"))
        .hasMessageContaining("line 1: title of a must be given once, found it again");
  }

  private SuiteSet only(boolean quick, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("suite.yaml"), text);
    List<SuiteSet> sets = new SuiteFile(file, quick, OPTIONS).sets();
    assertThat(sets).hasSize(1);
    return sets.get(0);
  }
}
