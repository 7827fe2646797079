package dev.weir.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.command.CommandRunner;
import dev.weir.evaluation.SeriesFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
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
 * Ctrl-C typed on a terminal, which sends it to the command and its workers at once. The terminal
 * is that of {@code script}.
 */
class StoppedEvaluationTest {

  private static final int CONTROL_C = 3;

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
    Process terminal = start();
    List<ProcessHandle> workers;
    List<String> told;
    try (BufferedReader screen = terminal.inputReader();
        OutputStream keys = terminal.getOutputStream()) {
      readUntil(".* [1-9][0-9]*/1000 .*", screen);
      workers = terminal.children().flatMap(ProcessHandle::descendants).toList();
      keys.write(CONTROL_C);
      keys.flush();
      told = screen.lines().toList();
    } finally {
      terminal.descendants().forEach(ProcessHandle::destroyForcibly);
      terminal.destroy();
    }

    assertThat(terminal.waitFor()).as("%s", told).isEqualTo(CommandRunner.STOPPED);
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

  private static void readUntil(String form, BufferedReader screen) throws IOException {
    String line = screen.readLine();
    while (line != null && !line.matches(form)) {
      line = screen.readLine();
    }
    assertThat(line).as("progress").isNotNull();
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
                "exec",
                // A build in the background of a shell ignores what Ctrl-C sends, and hands that
                // on.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dweir.terminal.errors=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                EvaluateMain.class.getName()));
    command.addAll(arguments(500));
    ProcessBuilder builder =
        new ProcessBuilder(
            "script", "--quiet", "--return", "--command", String.join(" ", command), "/dev/null");
    builder.environment().put("TERM", "xterm");
    builder.environment().remove("NO_COLOR");
    return builder.redirectErrorStream(true).start();
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
