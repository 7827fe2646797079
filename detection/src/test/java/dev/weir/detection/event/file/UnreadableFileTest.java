package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.detection.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnreadableFileTest extends ReadFile {

  @Test
  void namesTheColumnsItHasAndTheNearestToTheMissing() throws IOException {
    Path file = write("valve.csv", "datetime,Temprature,label\n2020-01-01,1,0\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.of("anomaly")))
        .withMessage(
            "Data file %s must have the columns of the detector, found [datetime, Temprature,"
                    .formatted(file)
                + " label]; missing or unclear: features 'Temperature' (did you mean 'Temprature'?),"
                + " 'Volume Flow RateRMS'; label 'anomaly'");
  }

  @Test
  void refusesAColumnThatIsThereTwice() throws IOException {
    Path file = write("twice.csv", "datetime,label,label\n2020-01-01,1,1\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, numeric("label"), Optional.empty()))
        .withMessageEndingWith("missing or unclear: features 'label' (there more than once)");
  }

  @Test
  void refusesTheLabelAmongTheFeatures() throws IOException {
    Path file = write("valve.csv", "datetime,label\n2020-01-01,1\n");

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, numeric("label"), Optional.of("label")))
        .withMessage("features must not contain the label column, found 'label'");
  }

  @Test
  void refusesFilesWithoutRows() throws IOException {
    String header = "datetime,Temperature,Volume Flow RateRMS\n";
    for (Path file : List.of(write("header.csv", header), write("empty.csv", ""))) {
      assertThatExceptionOfType(InvalidConfigurationException.class)
          .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
          .withMessage("Data file %s must have at least one row, found none".formatted(file));
    }
  }

  @Test
  void refusesFilesThatAreNotThere() {
    Path file = folder.resolve("none.csv");
    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .withMessage("Data file must exist, found none at %s".formatted(file));
    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(folder, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .withMessage("Data file must be a file, found the directory %s".formatted(folder));
  }

  @Test
  void tellsOfAFileThatIsCutShort() throws IOException {
    StringBuilder rows = new StringBuilder("datetime,Temperature,Volume Flow RateRMS\n");
    for (int i = 0; i < 60_000; i++) {
      rows.append("2020-01-01,").append(i % 97).append(',').append((i * 31L) % 1009).append('\n');
    }
    Path whole = gzip("whole.csv.gz", rows.toString());
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length - 50));

    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(() -> read(cut, SENSORS, TEMP_AND_FLOW, Optional.empty()))
        .withMessageStartingWith("Data file %s must be readable to its end, found ".formatted(cut));
  }

  @Test
  void tellsOfAFileThatIsGarbage() throws IOException {
    Path gzip = Files.write(folder.resolve("bad.gz"), new byte[] {0x1f, (byte) 0x8b, 3, 1, 2, 3});
    Path avro = Files.write(folder.resolve("bad.avro"), new byte[] {'O', 'b', 'j', 1, 2, 3, 4});
    for (Path file : List.of(gzip, avro)) {
      assertThatExceptionOfType(InvalidConfigurationException.class)
          .isThrownBy(() -> read(file, SENSORS, TEMP_AND_FLOW, Optional.empty()))
          .withMessageStartingWith("Data file %s must be readable".formatted(file));
    }
  }
}
