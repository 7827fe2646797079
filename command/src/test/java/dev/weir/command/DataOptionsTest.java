package dev.weir.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.history.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DataOptionsTest {

  @Command(name = "reader")
  private static final class Reader {
    @Mixin private DataOptions data;
  }

  @Test
  void severalFilesKeepTheirOrder() {
    assertThat(parse("--data", "b.csv", "--data", "a.csv").files())
        .containsExactly(Path.of("b.csv"), Path.of("a.csv"));
  }

  @Test
  void withoutLimitsEverythingIsSelected() {
    assertThat(parse("--data", "a.csv").selection()).isEqualTo(Selection.everything());
  }

  @Test
  void rowsAndTimesAreBothLimits() {
    DataOptions data =
        parse("--data", "a.csv", "--rows", "0..400", "--from", "2026-03-01 10:00:00");
    assertThat(data.selection())
        .isEqualTo(
            new Selection(
                0, 400, Optional.of(Instant.parse("2026-03-01T10:00:00Z")), Optional.empty()));
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    DataOptions data =
        parse("--data", "a.csv", "--rows", "4-5", "--from", "noon", "--until", "night");
    assertThatThrownBy(data::selection)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("--rows must be A..B")
        .hasMessageContaining("--from must be a time")
        .hasMessageContaining("found night");
  }

  private static DataOptions parse(String... arguments) {
    Reader reader = new Reader();
    new CommandLine(reader).parseArgs(arguments);
    return reader.data;
  }
}
