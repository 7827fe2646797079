package dev.weir.detection.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.EventSettings;
import dev.weir.detection.event.label.LabelField;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three images of 2 × 3 pixels, which show a 7, a 1 and a 7. */
class IdxEventsTest {

  private static final String IMAGES = "small-images-idx3-ubyte";
  private static final String LABELS = "small-labels-idx1-ubyte";
  private static final EventSettings SETTINGS =
      ReadFile.settings(Optional.empty(), "image", Duration.ofMinutes(1));

  @TempDir private Path folder;

  @BeforeEach
  void writeImages() throws IOException {
    byte[] pixels = new byte[3 * 6];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 15);
    }
    write(IMAGES, idx(0x803, pixels, 3, 2, 3));
    write(LABELS, idx(0x801, new byte[] {7, 1, 7}, 3));
  }

  @Test
  void anImageIsAnEventOfItsPixels() throws IOException {
    assertThat(read(folder.resolve(IMAGES), Optional.empty()))
        .containsExactly(
            "0 0 [0.0, 15.0, 30.0, 45.0, 60.0, 75.0] -1",
            "1 60000 [90.0, 105.0, 120.0, 135.0, 150.0, 165.0] -1",
            "2 120000 [180.0, 195.0, 210.0, 225.0, 240.0, 255.0] -1");
  }

  @Test
  void anyClassThatIsNotNormalIsAnomalous() throws IOException {
    assertThat(read(folder.resolve(IMAGES), Optional.of(new LabelField("label", Set.of("7")))))
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactly("0", "1", "0");
  }

  @Test
  void imagesAndLabelsMayBeZipped() throws IOException {
    Path zipped = folder.resolve(IMAGES + ".gz");
    Files.write(zipped, gzipped(Files.readAllBytes(folder.resolve(IMAGES))));
    Files.write(
        folder.resolve(LABELS + ".gz"), gzipped(Files.readAllBytes(folder.resolve(LABELS))));
    Files.delete(folder.resolve(LABELS));
    Optional<LabelField> sevens = Optional.of(new LabelField("label", Set.of("7")));

    assertThat(read(zipped, sevens)).hasSize(3).first().asString().endsWith(" 0");
  }

  @Test
  void pixelsThatAreNotThereAreNamed() {
    FeatureSchema tooMany = pixels(7);

    assertThatThrownBy(() -> open(folder.resolve(IMAGES), tooMany, Optional.empty()))
        .hasMessageContaining("missing or unclear: features 'p6'");
  }

  @Test
  void withoutTheirLabelsImagesHaveNone() throws IOException {
    Files.delete(folder.resolve(LABELS));

    assertThat(read(folder.resolve(IMAGES), Optional.empty())).hasSize(3);
    assertRefused(
        "small-images-idx3-ubyte must have its labels beside it, found no small-labels-idx1-ubyte");
  }

  @Test
  void imagesAndLabelsMustBeEquallyMany() throws IOException {
    write(LABELS, idx(0x801, new byte[] {7, 1}, 2));

    assertRefused("and its labels must be equally many, found 3 and 2");
  }

  @Test
  void aTruncatedFileIsRefusedWhereItEnds() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(IMAGES));
    write(IMAGES, Arrays.copyOf(whole, whole.length - 1));

    assertRefused("must hold 18 bytes after its header, found 17: it is truncated");
  }

  @Test
  void aTruncatedArchiveIsRefused() throws IOException {
    byte[] zipped = gzipped(Files.readAllBytes(folder.resolve(IMAGES)));
    Path file = folder.resolve(IMAGES + ".gz");
    Files.write(file, Arrays.copyOf(zipped, zipped.length - 9));

    assertThatThrownBy(() -> read(file, Optional.empty()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("must be readable to its end, found Unexpected end of ZLIB");
  }

  @Test
  void bytesBehindTheLastImageAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(IMAGES));
    write(IMAGES, Arrays.copyOf(whole, whole.length + 1));

    assertRefused("must hold 18 bytes after its header, found more");
  }

  @Test
  void labelsAreNoImages() {
    assertThatThrownBy(() -> read(folder.resolve(LABELS), Optional.empty()))
        .hasMessageContaining("must begin with the idx magic number 0x00000803, found 0x00000801");
  }

  @Test
  void otherNumbersThanBytesAreRefused() throws IOException {
    write(IMAGES, idx(0xd03, new byte[4], 1, 1, 1));

    assertRefused("must begin with the idx magic number 0x00000803, found 0x00000d03");
  }

  @Test
  void impossibleSizesAreRefused() throws IOException {
    write(IMAGES, idx(0x803, new byte[0], 3, 0, 3));

    assertRefused("must hold 1 to 1073741824 bytes, found the dimensions [3, 0, 3]");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(
            () -> read(folder.resolve(IMAGES), Optional.of(new LabelField("label", Set.of("7")))))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(message);
  }

  private static List<String> read(Path file, Optional<LabelField> label) throws IOException {
    List<String> read = new ArrayList<>();
    float[] values = new float[6];
    try (EventCursor events = open(file, pixels(6), label)) {
      while (events.next()) {
        events.readValues(values, 0);
        read.add(
            "%d %d %s %d"
                .formatted(
                    events.row(), events.eventTime(), Arrays.toString(values), events.label()));
      }
    } catch (BadEventException e) {
      throw new AssertionError(e);
    }
    return read;
  }

  private static EventCursor open(Path file, FeatureSchema pixels, Optional<LabelField> label)
      throws IOException {
    return EventFile.open(file, SETTINGS, pixels, "images", label);
  }

  private static FeatureSchema pixels(int count) {
    return new FeatureSchema(
        IntStream.range(0, count).mapToObj(i -> Feature.numeric("p" + i)).toList(), 1);
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static byte[] idx(int magic, byte[] content, int... dimensions) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + content.length);
    bytes.putInt(magic);
    Arrays.stream(dimensions).forEach(bytes::putInt);
    return bytes.put(content).array();
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
