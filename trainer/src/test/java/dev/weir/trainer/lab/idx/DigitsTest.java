package dev.weir.trainer.lab.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.lab.IdxFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitsTest {

  private static final String IMAGES = "train-images-idx3-ubyte";
  private static final String LABELS = "train-labels-idx1-ubyte.gz";

  @TempDir Path folder;

  @BeforeEach
  void writeDigits() throws IOException {
    IdxFixture.write(folder, 20, 10);
  }

  @Test
  void readsPlainAndGzippedFiles() throws IOException {
    Digits digits = Digits.read(folder, "train");

    assertThat(digits.size()).isEqualTo(20);
    assertThat(digits.side()).isEqualTo(IdxFixture.SIDE);
    assertThat(digits.labels()).startsWith(0, 1, 2).endsWith(8, 9);
    assertThat(digits.pixels()).hasSize(20 * IdxFixture.SIDE * IdxFixture.SIDE);
    assertThat(digits.pixels()[IdxFixture.SIDE + 1] & 0xff).isGreaterThanOrEqualTo(200);
  }

  @Test
  void aMissingFileIsNamedWithWhatToDo() throws IOException {
    Files.delete(folder.resolve(LABELS));

    assertRefused(
        "--data must be a folder with train-labels-idx1-ubyte or train-labels-idx1-ubyte.gz",
        "Put MNIST's four idx files there");
  }

  @Test
  void aFileThatIsNoIdxFileIsRefused() throws IOException {
    Files.write(folder.resolve(IMAGES), IdxFixture.idx(0x801, new int[] {1, 1, 1}, new byte[1]));

    assertRefused("must begin with the idx magic number 0x00000803, found 0x00000801");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(IMAGES));
    Files.write(folder.resolve(IMAGES), Arrays.copyOf(whole, whole.length - 1));

    assertRefused("must hold 2880 bytes after its header, found 2879: it is truncated");
  }

  @Test
  void aHeaderThatEndsEarlyIsRefused() throws IOException {
    Files.write(folder.resolve(IMAGES), new byte[] {0, 0, 8, 3, 0});

    assertRefused("must be a whole idx file, found a truncated or damaged one");
  }

  @Test
  void aTruncatedArchiveIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(LABELS));
    Files.write(folder.resolve(LABELS), Arrays.copyOf(whole, whole.length / 2));

    assertRefused("must be a whole idx file, found a truncated or damaged one");
  }

  @Test
  void bytesBeyondTheEndAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(IMAGES));
    Files.write(folder.resolve(IMAGES), Arrays.copyOf(whole, whole.length + 1));

    assertRefused("must hold 2880 bytes after its header, found more");
  }

  @Test
  void impossibleDimensionsAreRefused() throws IOException {
    Files.write(
        folder.resolve(IMAGES),
        IdxFixture.idx(0x803, new int[] {1 << 30, 1 << 30, 1 << 30}, new byte[0]));

    assertRefused("must hold 1 to 1073741824 bytes, found the dimensions [1073741824");
  }

  @Test
  void imagesAndLabelsMustBeEquallyMany() throws IOException {
    int pixels = IdxFixture.SIDE * IdxFixture.SIDE;
    Files.write(folder.resolve(IMAGES), IdxFixture.images(19, new byte[19 * pixels]));

    assertRefused("train images and labels must be equally many, found 19 and 20");
  }

  @Test
  void imagesMustBeSquare() throws IOException {
    Files.write(folder.resolve(IMAGES), IdxFixture.idx(0x803, new int[] {20, 2, 3}, new byte[120]));

    assertRefused("train images must be square, found 2 x 3");
  }

  @Test
  void labelsMustBeDigits() throws IOException {
    Files.delete(folder.resolve(LABELS));
    byte[] labels = new byte[20];
    labels[7] = 10;
    Files.write(
        folder.resolve("train-labels-idx1-ubyte"), IdxFixture.idx(0x801, new int[] {20}, labels));

    assertRefused("train labels must be in [0, 9], found 10");
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> Digits.read(folder, "train"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContainingAll(parts);
  }
}
