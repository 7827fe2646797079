package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The linter dockerfile-utils, which .ci/run installs, has nothing to say. */
class DockerfileLintTest {

  private static final Path LINTER =
      Repository.path(
          "deployment-tests/target/linter/node_modules/dockerfile-utils/bin/dockerfile-utils");

  @TempDir Path folder;
  private Program node;

  static Stream<Dockerfile> dockerfiles() {
    return Dockerfile.all();
  }

  @BeforeEach
  void findLinter() {
    node = Program.required("node");
    Assumptions.assumeTrue(
        Files.exists(LINTER), () -> "Skipped: .ci/run has not installed %s".formatted(LINTER));
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void findsNothing(Dockerfile dockerfile) {
    Program.Outcome outcome = lint(dockerfile.file());

    assertThat(outcome.output()).isBlank();
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void findsAnUnknownInstruction() throws IOException {
    Path file = Files.writeString(folder.resolve("Dockerfile"), "FROM debian:12.11\nRUNN true\n");

    assertThat(lint(file).output()).contains("Unknown instruction: RUNN");
  }

  private Program.Outcome lint(Path dockerfile) {
    return node.run(LINTER.toString(), "lint", dockerfile.toString());
  }
}
