package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to start Weir gives its processes the variables of bin/environment, and no others. */
class EnvironmentTest {

  private static final Pattern PAIR = Pattern.compile("([A-Z_]+)=(\\w+)");
  private static final Pattern ELEMENT = Pattern.compile("<([A-Z_]+)>(\\w+)</\\1>");
  private static final Pattern OF_TESTS =
      Pattern.compile("(?s)<environmentVariables>(.*?)</environmentVariables>");

  private final Set<String> everyProcess = list("every_process");
  private final Set<String> training = list("training");

  @Test
  void imagesSetThem() {
    assertThat(pairs(Dockerfile.of("streams-app").all("ENV").stream())).isEqualTo(everyProcess);
    assertThat(pairs(Dockerfile.of("trainer").all("ENV").stream()))
        .isEqualTo(union(everyProcess, training));
  }

  @Test
  void testsRunWithThem() {
    List<Set<String>> everywhere = ofTests("pom.xml");
    assertThat(everywhere).as("surefire and failsafe").hasSize(2);
    assertThat(everywhere.get(0)).isEqualTo(everywhere.get(1)).containsAll(everyProcess);

    List<Set<String>> ofTrainer = ofTests("trainer/pom.xml");
    assertThat(ofTrainer).hasSize(1);
    assertThat(union(everywhere.get(0), ofTrainer.get(0))).isEqualTo(union(everyProcess, training));
  }

  @Test
  void scriptsThatStartAJvmReadThem() throws IOException {
    List<Path> scripts = scripts();
    assertThat(scripts).extracting(path -> path.getFileName().toString()).contains("weir");
    assertThat(scripts)
        .allSatisfy(
            script ->
                assertThat(Repository.text(script))
                    .contains("/environment\"", "start_with \"$")
                    .doesNotContainPattern("(MALLOC|OMP|ORT)_\\w+="));
  }

  @Test
  void temporaryFoldersOfProcessesThatAreGoneAreDeleted(@TempDir Path everyones)
      throws IOException, InterruptedException {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    String user = Program.required("id").run("-u").output().strip();
    Path left = folder(everyones, user, gone.pid());
    Path used = folder(everyones, user, ProcessHandle.current().pid());
    Path another = Files.createDirectory(everyones.resolve("another"));

    Program.Outcome outcome =
        Program.required("sh")
            .run(
                Map.of("TMPDIR", everyones.toString()),
                "-c",
                ". bin/environment; own_temporary; echo $$; echo \"$temporary\"");

    List<String> told = outcome.output().lines().toList();
    assertThat(told.get(1)).startsWith(everyones + "/weir-" + user + "-" + told.get(0) + ".");
    assertThat(Path.of(told.get(1))).isEmptyDirectory();
    assertThat(left).doesNotExist();
    assertThat(used).isNotEmptyDirectory();
    assertThat(another).exists();
  }

  private static Path folder(Path everyones, String user, long owner) throws IOException {
    Path folder = Files.createDirectory(everyones.resolve("weir-%s-%d.a".formatted(user, owner)));
    Files.createFile(folder.resolve("library.so"));
    return folder;
  }

  @Test
  void whatIsSetAlreadyStays() {
    Program.Outcome outcome =
        Program.required("sh")
            .run(
                Map.of("MALLOC_ARENA_MAX", "3"),
                "-c",
                ". bin/environment; start_with \"$every_process $training\"; env");

    Map<String, String> expected = new TreeMap<>();
    union(everyProcess, training).forEach(pair -> put(expected, pair));
    expected.put("MALLOC_ARENA_MAX", "3");
    Map<String, String> found = new TreeMap<>();
    outcome.output().lines().forEach(pair -> put(found, pair));
    assertThat(found).containsAllEntriesOf(expected);
  }

  /** bin/weir, and of the benchmarks those that start a JVM themselves. */
  private static List<Path> scripts() throws IOException {
    try (Stream<Path> benchmarks = Files.list(Repository.path("benchmarks"))) {
      return Stream.concat(
              Stream.of(Repository.path("bin/weir")),
              benchmarks
                  .filter(path -> path.toString().endsWith(".sh"))
                  .filter(
                      path -> Repository.text(path).lines().anyMatch(l -> l.startsWith("java "))))
          .toList();
    }
  }

  private static Set<String> list(String name) {
    return Pattern.compile("(?s)^%s='(.*?)'".formatted(name), Pattern.MULTILINE)
        .matcher(Repository.text("bin/environment"))
        .results()
        .map(list -> pairs(Stream.of(list.group(1))))
        .findFirst()
        .orElseThrow();
  }

  private static List<Set<String>> ofTests(String pom) {
    return OF_TESTS
        .matcher(Repository.text(pom))
        .results()
        .map(found -> found.group(1))
        .map(EnvironmentTest::elements)
        .toList();
  }

  private static Set<String> elements(String xml) {
    Set<String> found = new TreeSet<>();
    ELEMENT.matcher(xml).results().map(EnvironmentTest::pair).forEach(found::add);
    return found;
  }

  private static Set<String> pairs(Stream<String> texts) {
    Set<String> found = new TreeSet<>();
    texts.forEach(
        text -> PAIR.matcher(text).results().map(EnvironmentTest::pair).forEach(found::add));
    return found;
  }

  private static String pair(MatchResult found) {
    return found.group(1) + "=" + found.group(2);
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> both = new TreeSet<>(first);
    both.addAll(second);
    return both;
  }

  private static void put(Map<String, String> variables, String pair) {
    int at = pair.indexOf('=');
    if (at > 0) {
      variables.put(pair.substring(0, at), pair.substring(at + 1));
    }
  }
}
