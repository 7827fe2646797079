package dev.weir.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DetectorOptionTest {

  @TempDir Path folder;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void commandLineOverridesTheFile() throws IOException {
    Path file = write("detector.name=pumps\nevents.time=at\nfeatures=flow\nalert.calm=12\n");
    assertThat(run("--detector", file.toString(), "--set", "alert.calm=5")).isZero();
    assertThat(output.toString()).startsWith("5");
  }

  @Test
  void everyMistakeOfTheFileIsListedAndTheExitCodeIsTwo() throws IOException {
    Path file = write("detector.name=Pumps!\nfeatures=flow\nalert.clam=12\nhttp.port=-1\n");
    assertThat(run("--detector", file.toString())).isEqualTo(2);
    assertThat(errors.toString())
        .contains("detector.name", "events.time", "alert.calm", "http.port")
        .doesNotContain("\tat ");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("detector.properties"), text);
  }

  private int run(String... arguments) {
    CommandLine line = CommandRunner.commandLine(new Reader());
    line.setOut(new PrintWriter(output, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }

  @Command(name = "read")
  private static final class Reader implements Runnable {
    @Mixin private DetectorOption detector;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().getOut().println(detector.read().alert().calm());
    }
  }
}
