package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private final List<String> commands = Document.of("README.md").commands();
  private final String ci = Repository.text(".ci/run");

  @Test
  void itsTestCommandIsTheOneThatCiRuns() {
    assertThat(commands).contains("mvn verify");
    assertThat(ci).containsPattern("(?m)^step verify mvn -B -ntp -Dspotless.goal=check verify$");
  }

  @Test
  void itsDemoCommandIsTheOneThatCiRunsWithoutATerminal() {
    assertThat(commands).contains("bin/weir demo");
    assertThat(ci).containsPattern("(?m)^step demo bin/weir demo --headless --seconds \\d+$");
  }

  @Test
  void ciCanBeRun() {
    assertThat(Files.isExecutable(Repository.path(".ci/run"))).isTrue();
    assertThat(ci).startsWith("#!/usr/bin/env bash\n").contains("\nset -euo pipefail\n");
  }

  @Test
  void itNamesEveryModule() {
    List<String> modules =
        Pattern.compile("<module>(.+?)</module>")
            .matcher(Repository.text("pom.xml"))
            .results()
            .map(module -> module.group(1))
            .toList();

    assertThat(modules)
        .allSatisfy(
            module -> assertThat(Repository.text("README.md")).contains("`%s/`".formatted(module)));
  }
}
