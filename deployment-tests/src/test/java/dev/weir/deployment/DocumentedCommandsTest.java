package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every {@code bin/weir} line of the documents has a verb and options that the program knows. */
class DocumentedCommandsTest {

  static Stream<String> commands() {
    return Document.all()
        .flatMap(document -> document.commands().stream())
        .filter(command -> command.startsWith("bin/weir "))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theProgramUnderstands(String command) {
    assertThatCode(() -> parse(command)).doesNotThrowAnyException();
  }

  @Test
  void anUnknownOptionIsFound() {
    assertThatThrownBy(() -> parse("bin/weir broker --directory records --prot 9092"))
        .isInstanceOf(UnmatchedArgumentException.class);
  }

  private static void parse(String command) {
    List<String> words = List.of(command.split("\\s+"));
    Commands.parse(words.subList(1, words.size()));
  }
}
