package dev.weir.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandRunnerTest {

  private final StringWriter errors = new StringWriter();

  @Test
  void aCommandThatEndsWellExitsWithZero() {
    assertThat(run(() -> 0)).isZero();
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void badConfigurationExitsWithTwoAndListsEveryProblem() {
    int code =
        run(
            () -> {
              throw new InvalidConfigurationException("pumps.properties", List.of("one", "two"));
            });
    assertThat(code).isEqualTo(2);
    assertThat(errors.toString())
        .isEqualToNormalizingNewlines(
            "weir: pumps.properties: invalid configuration, 2 problems:\n  one\n  two\n");
  }

  @Test
  void brokenEnvironmentExitsWithOneInOneLine() {
    int code =
        run(
            () -> {
              throw new CommandFailedException("broker did not answer", new RuntimeException("x"));
            });
    assertThat(code).isEqualTo(1);
    assertThat(errors.toString()).isEqualToNormalizingNewlines("weir: broker did not answer\n");
  }

  @Test
  void debugShowsTheStackTrace() {
    run(
        () -> {
          throw new CommandFailedException("broker did not answer");
        },
        "--debug");
    assertThat(errors.toString()).contains("\tat dev.weir.command.CommandRunnerTest");
  }

  @Test
  void unknownOptionExitsWithTwoAndSaysWhereHelpIs() {
    assertThat(run(() -> 0, "--spede", "3")).isEqualTo(2);
    assertThat(errors.toString()).contains("--spede", "Try 'work --help'");
  }

  @Test
  void aFullDiskIsToldWithoutTheNameOfAClass() {
    run(
        () -> {
          throw new IOException("No space left on device");
        });
    assertThat(errors.toString())
        .isEqualToNormalizingNewlines("weir: reading or writing failed: No space left on device\n");
  }

  @Test
  void missingFileIsNamed() {
    run(
        () -> {
          throw new java.nio.file.NoSuchFileException("pumps.csv");
        });
    assertThat(errors.toString())
        .isEqualToNormalizingNewlines("weir: file must exist, found none at pumps.csv\n");
  }

  private int run(Callable<Integer> work, String... arguments) {
    CommandLine line = CommandRunner.commandLine(new Work(work));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }

  @Command(name = "work")
  private static final class Work implements Callable<Integer> {

    private final Callable<Integer> body;

    @Option(names = "--speed")
    private int speed;

    Work(Callable<Integer> body) {
      this.body = body;
    }

    @Override
    public Integer call() throws Exception {
      return body.call();
    }
  }
}
