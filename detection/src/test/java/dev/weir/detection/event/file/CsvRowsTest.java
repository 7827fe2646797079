package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

  @TempDir Path folder;

  @Test
  void rowsAsTheyStandWithTheNumbersOfTheirEvents() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "t;x\n1; 2\n\n3;\"a;b\"\n");
    try (CsvRows rows = CsvRows.open(file)) {
      assertThat(rows.separator()).isEqualTo(';');
      assertThat(rows.header()).containsExactly("t", "x");
      assertThat(rows.next()).containsExactly("1", " 2");
      assertThat(rows.row()).isZero();
      assertThat(rows.next()).containsExactly("3", "a;b");
      assertThat(rows.row()).isEqualTo(1);
      assertThat(rows.next()).isEmpty();
    }
  }

  @Test
  void gzippedFilesAreRead() throws IOException {
    Path file = folder.resolve("a.csv.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
      bytes.write("t,x\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    try (CsvRows rows = CsvRows.open(file)) {
      assertThat(rows.next()).isEqualTo(List.of("1", "2"));
    }
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path avro = Files.write(folder.resolve("a.avro"), new byte[] {'O', 'b', 'j', 1, 0});
    assertThatThrownBy(() -> CsvRows.open(avro))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("must be CSV, found the Avro file");

    Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
    assertThatThrownBy(() -> CsvRows.open(empty))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("must have a header, found no line");
  }
}
