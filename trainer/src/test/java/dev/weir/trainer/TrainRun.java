package dev.weir.trainer;

import dev.weir.command.CommandRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs {@code weir train} on made-up events of two pumps. */
abstract class TrainRun {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  TrainingFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new TrainingFixture(folder);
  }

  int train(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--out", fixture.model().toString()));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }

  int execute(String... more) throws IOException {
    return run(fixture.events(), more);
  }

  int run(Path events, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train", "--detector", fixture.detector().toString(), "--data", events.toString()));
    arguments.addAll(List.of(more));
    CommandLine line = CommandRunner.commandLine(new TrainerCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments.toArray(String[]::new));
  }

  static List<String> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
