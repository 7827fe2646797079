package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationsTest {

  private static final String SERVED =
      "streams-app/src/main/java/dev/weir/streams/http/MetricsPage.java";

  @Test
  void listsTheMetricsThatAreServedAndNoOther() {
    Set<String> served =
        found("\"(weir(?:\\.[a-z]+)+)\"", SERVED).stream()
            .map(name -> name.replace('.', '_'))
            .collect(Collectors.toSet());
    Set<String> listed =
        found("(?m)^\\| `(weir_[a-z_]+)`", "docs/operations.md").stream()
            .map(name -> name.replaceFirst("_total$", ""))
            .collect(Collectors.toSet());

    assertThat(listed).isNotEmpty().isEqualTo(served);
  }

  private static Set<String> found(String pattern, String file) {
    return Pattern.compile(pattern)
        .matcher(Repository.text(file))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
