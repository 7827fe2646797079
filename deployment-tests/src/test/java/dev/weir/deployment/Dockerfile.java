package dev.weir.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Dockerfile as its instructions, comments dropped and continued lines joined. */
record Dockerfile(Path file, List<Instruction> instructions) {

  record Instruction(String keyword, String arguments) {

    /** The words of an exec form, which is a JSON array. */
    List<String> words() {
      try {
        return List.of(new ObjectMapper().readValue(arguments, String[].class));
      } catch (JsonProcessingException e) {
        throw new AssertionError("%s must be in exec form, found %s".formatted(keyword, arguments));
      }
    }
  }

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*\\R?");
  private static final Pattern CONTINUED = Pattern.compile("\\\\\\s*\\R\\s*");
  private static final Pattern INSTRUCTION = Pattern.compile("(?m)^([A-Z]+)\\s+(.+)$");

  static Stream<Dockerfile> all() {
    return Stream.of("streams-app/Dockerfile", "streams-app/gpu.Dockerfile", "trainer/Dockerfile")
        .map(Dockerfile::at);
  }

  static Dockerfile of(String image) {
    return at(image + "/Dockerfile");
  }

  /** The one at a path below docker/. */
  static Dockerfile at(String path) {
    Path file = Repository.path("docker").resolve(path);
    String joined =
        CONTINUED.matcher(COMMENT.matcher(Repository.text(file)).replaceAll("")).replaceAll(" ");
    return new Dockerfile(
        file, INSTRUCTION.matcher(joined).results().map(Dockerfile::instruction).toList());
  }

  private static Instruction instruction(MatchResult line) {
    return new Instruction(line.group(1), line.group(2).strip());
  }

  List<String> all(String keyword) {
    return instructions.stream()
        .filter(instruction -> instruction.keyword().equals(keyword))
        .map(Instruction::arguments)
        .toList();
  }

  Instruction only(String keyword) {
    List<String> found = all(keyword);
    if (found.size() != 1) {
      throw new AssertionError(
          "%s must have one %s, found %d".formatted(file, keyword, found.size()));
    }
    return new Instruction(keyword, found.get(0));
  }

  /** The words of the health probe. */
  List<String> healthcheck() {
    String probe = only("HEALTHCHECK").arguments();
    return new Instruction("CMD", probe.substring(probe.indexOf("CMD ") + 4)).words();
  }

  @Override
  public String toString() {
    return Repository.root().relativize(file).toString();
  }
}
