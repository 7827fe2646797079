package dev.weir.detection.detector.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README's table of settings is what the code reads. {@code mvn test -pl detection
 * -Dtest=ConfigurationTableTest -Dweir.readme=write} writes it anew.
 */
class ConfigurationTableTest {

  private static final String BEGIN = "<!-- settings:begin -->\n";
  private static final String END = "<!-- settings:end -->";

  private static final Path README = Path.of("..", "README.md");

  @Test
  void readmeListsEverySetting() throws IOException {
    String readme = Files.readString(README);
    assertThat(readme).contains(BEGIN, END);
    int from = readme.indexOf(BEGIN) + BEGIN.length();
    int until = readme.indexOf(END);
    if ("write".equals(System.getProperty("weir.readme"))) {
      Files.writeString(README, readme.substring(0, from) + table() + readme.substring(until));
    } else {
      assertThat(readme.substring(from, until)).isEqualTo(table());
    }
  }

  private static String table() {
    Stream<String> settings =
        Stream.of(Setting.values())
            .flatMap(
                setting ->
                    setting == Setting.FEATURES_WINDOW
                        ? Stream.concat(Stream.of(row(setting)), featureRows())
                        : Stream.of(row(setting)));
    return Stream.concat(
            Stream.concat(Stream.of("| key | default | meaning |", "|---|---|---|"), settings),
            Stream.of("| `kafka.*` | | Passed to the Kafka clients with the prefix removed. |"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> featureRows() {
    return Stream.of(FeatureSetting.values())
        .map(setting -> row(setting.key("<feature>"), setting.standard(), setting.meaning()));
  }

  private static String row(Setting setting) {
    return setting.required()
        ? "| `%s` | required | %s |".formatted(setting.key(), setting.meaning())
        : row(setting.key(), setting.standard(), setting.meaning());
  }

  private static String row(String key, String standard, String meaning) {
    String shown = standard.isEmpty() ? "" : "`" + standard + "` ";
    return "| `%s` | %s| %s |".formatted(key, shown, meaning);
  }
}
