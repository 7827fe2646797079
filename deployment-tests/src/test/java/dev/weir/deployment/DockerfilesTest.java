package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DockerfilesTest {

  private static final Pattern EXACT = Pattern.compile("[a-z/-]+:\\d+\\.\\d+\\.\\d+[._a-z0-9-]*");

  static Stream<Dockerfile> dockerfiles() {
    return Dockerfile.all();
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void namesAnExactVersionOfEveryImageItStartsFrom(Dockerfile dockerfile) {
    assertThat(dockerfile.all("FROM"))
        .hasSize(2)
        .allSatisfy(from -> assertThat(from.split(" ")[0]).matches(EXACT));
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void runsOnGlibc(Dockerfile dockerfile) {
    assertThat(dockerfile.all("FROM")).noneMatch(from -> from.contains("alpine"));
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void runsAsANumberThatIsNotRoot(Dockerfile dockerfile) {
    assertThat(dockerfile.only("USER").arguments()).matches("[1-9]\\d{4}:[1-9]\\d{4}");
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void startsAClassThatExistsWithoutAShellBetween(Dockerfile dockerfile) throws Exception {
    List<String> command = dockerfile.only("ENTRYPOINT").words();

    assertThat(command.get(0)).isEqualTo("java");
    Class<?> main =
        Class.forName(command.get(command.size() - 1), false, getClass().getClassLoader());
    assertThat(main.getMethod("main", String[].class)).isNotNull();
  }

  @Test
  void theStreamsAppRunsUnlessToldOtherwise() {
    List<String> command = Dockerfile.of("streams-app").only("CMD").words();

    assertThat(Commands.parse(command).subcommand().commandSpec().name()).isEqualTo("run");
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void copiesFilesThatAreInTheRepository(Dockerfile dockerfile) {
    assertThat(dockerfile.all("COPY").stream().filter(copy -> !copy.startsWith("--from")))
        .isNotEmpty()
        .allSatisfy(copy -> assertThat(Repository.path(copy.split(" ")[0])).exists());
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void takesItsLibrariesFromTheModuleItBuilds(Dockerfile dockerfile) {
    String module = dockerfile.file().getParent().getFileName().toString();

    assertThat(dockerfile.all("RUN").get(0)).contains("-pl %s -am".formatted(module));
    assertThat(dockerfile.all("COPY"))
        .anyMatch(copy -> copy.startsWith("--from=build /src/%s/target/".formatted(module)));
    assertThat(Repository.text("pom.xml")).contains("<module>%s</module>".formatted(module));
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void knowsNoSecretsAndNoPlainDownloads(Dockerfile dockerfile) {
    assertThat(dockerfile.all("ADD")).isEmpty();
    assertThat(dockerfile.all("ARG")).isEmpty();
    assertThat(dockerfile.all("RUN"))
        .noneMatch(run -> run.matches(".*\\b(curl|wget|apt-get)\\b.*"));
  }

  @Test
  void theStreamsAppIsProbedByAScriptThatIsInTheImage() {
    Dockerfile dockerfile = Dockerfile.of("streams-app");
    List<String> words = dockerfile.healthcheck();

    assertThat(dockerfile.all("COPY")).contains("docker/streams-app/healthcheck " + words.get(0));
    assertThat(Files.isExecutable(Repository.path("docker/streams-app/healthcheck"))).isTrue();
    assertThat(dockerfile.only("EXPOSE").arguments()).isEqualTo(words.get(1));
  }

  @Test
  void libTorchStaysOutOfTheStreamsApp() {
    for (String module : List.of("schemas", "detection", "command", "streams-app")) {
      assertThat(Repository.text(module + "/pom.xml"))
          .doesNotContain("bytedeco")
          .doesNotContain("<artifactId>trainer</artifactId>");
    }
  }
}
