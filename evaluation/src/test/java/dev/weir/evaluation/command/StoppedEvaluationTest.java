package dev.weir.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.CommandRunner;
import dev.weir.evaluation.SeriesFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C as a terminal sends it: to the command and its workers at once, all in one process group.
 */
class StoppedEvaluationTest {

  @TempDir private Path folder;
  private Path temporary;
  private Path journal;

  @BeforeEach
  void writeSeries() throws IOException {
    Path data = Files.createDirectories(folder.resolve("waves"));
    SeriesFixture.series(data.resolve("s1.csv"), 1);
    SeriesFixture.series(data.resolve("s2.csv"), 2);
    SeriesFixture.detector(folder.resolve("waves.properties"));
    temporary = Files.createDirectories(folder.resolve("tmp"));
    journal = folder.resolve("waves.done");
  }

  @Test
  void everyProcessEndsAndOnlyTheJournalIsLeft() throws Exception {
    Process process = start();
    List<ProcessHandle> workers;
    List<String> told;
    try (BufferedReader errors = process.errorReader()) {
      String line = errors.readLine();
      while (line != null && !line.matches("Evaluating: [1-9].*")) {
        line = errors.readLine();
      }
      assertThat(line).as("progress").isNotNull();
      workers = process.descendants().toList();
      new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
      told = errors.lines().toList();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroy();
    }

    assertThat(process.waitFor()).isEqualTo(CommandRunner.STOPPED);
    assertThat(told).contains("weir: Stopped; the same command goes on from " + journal);
    assertThat(told).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    assertThat(workers).hasSize(2);
    for (ProcessHandle worker : workers) {
      worker.onExit().get(1, TimeUnit.MINUTES);
    }
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
    assertThatItGoesOn();
  }

  private void assertThatItGoesOn() throws IOException {
    List<String> kept = Files.readAllLines(journal);

    Run again = Run.of(arguments(1));

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(kept).isNotEmpty();
    assertThat(Files.readAllLines(journal)).startsWith(kept.toArray(String[]::new));
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                // A group of its own: the signal must not reach this process.
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                EvaluateMain.class.getName()));
    command.addAll(arguments(500));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<String> arguments(int seeds) {
    return List.of(
        "evaluate",
        "--detectors=" + folder.resolve("waves.properties"),
        "--data=" + folder.resolve("waves"),
        "--label=fault",
        "--train-rows=0..300",
        "--baselines=none",
        "--workers=2",
        "--seeds=" + seeds,
        "--resume=" + journal);
  }
}
