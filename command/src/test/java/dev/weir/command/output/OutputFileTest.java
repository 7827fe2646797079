package dev.weir.command.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.command.CommandFailedException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void appearsWholeWithItsFolder() throws IOException {
    Path file = folder.resolve("models/new.onnx");
    try (OutputFile output = OutputFile.at(file)) {
      assertThat(file).doesNotExist();
      output.write(new byte[] {1, 2});
    }

    assertThat(file).hasBinaryContent(new byte[] {1, 2});
    assertThat(file.getParent()).isDirectoryContaining(found -> found.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatWasThereStaysWhereNothingIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("old.onnx"), "old");
    OutputFile.at(file).close();

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsTheEnvironmentsFault() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("models"), "a file");

    assertThatThrownBy(() -> OutputFile.at(inTheWay.resolve("new.onnx")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage(
            "Output must be in a folder that can be written to, found a file in place of a folder"
                + " at %s. Give another place for new.onnx, or make that one writable",
            inTheWay);
  }

  @Test
  void anEndWithoutHooksLeavesNoDraft() throws IOException {
    Path file = Files.writeString(folder.resolve("old.onnx"), "old");
    try (OutputFile output = OutputFile.at(file)) {
      OutputFile.discardAll();
      assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
    }
    assertThat(file).hasContent("old");
  }

  @Test
  void whatAKilledProcessLeftGoesWithTheNextOneOfTheSameFile() throws IOException {
    Path ended = draft("new.onnx", Long.MAX_VALUE / 10);
    Path ofAnother = draft("other.onnx", Long.MAX_VALUE / 10);
    Path sameNumber = draft("new.onnx", ProcessHandle.current().pid());
    Files.setLastModifiedTime(sameNumber, FileTime.from(Instant.EPOCH));
    Path inUse = draft("new.onnx", ProcessHandle.allProcesses().findFirst().orElseThrow().pid());

    Draft.removeAbandoned(folder, Path.of("new.onnx"));
    assertThat(ended).doesNotExist();
    assertThat(sameNumber).doesNotExist();
    assertThat(ofAnother).exists();
    assertThat(inUse).exists();
  }

  private Path draft(String name, long process) throws IOException {
    return Files.write(Draft.of(folder, Path.of(name), process), new byte[1]);
  }

  @Test
  void whatIsWrittenBitByBitAppearsWhenItIsKept() throws IOException {
    Path file = folder.resolve("scores.csv");
    try (OutputFile output = OutputFile.at(file)) {
      try (Writer rows = output.writer()) {
        rows.write("a,b\n");
      }
      assertThat(file).doesNotExist();
      output.keep();
    }
    assertThat(file).hasContent("a,b\n");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDeviceStaysADevice() throws IOException {
    Path device = Path.of("/dev/null");
    try (OutputFile output = OutputFile.at(device)) {
      output.write(new byte[] {1});
    }
    assertThat(device).exists();
    assertThat(Files.isRegularFile(device)).isFalse();
  }
}
