package dev.weir.streams.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.weir.command.CommandFailedException;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.streams.score.file.ModelFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PlacementTest {

  private static final String NO_CUDART =
      "Failed to load library p.so with error: libcudart.so.12: cannot open shared object file";

  private final Logger log = (Logger) LoggerFactory.getLogger(Placement.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    log.setAdditive(false);
    log.addAppender(said);
    said.start();
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(said);
    log.setAdditive(true);
    log.setLevel(null);
  }

  @Test
  void aWorkingGpuRunsTheModelInCallsOfItsOwnSize() {
    FakeGpu gpu = FakeGpu.of(64);
    for (ScoreDevice wanted : List.of(ScoreDevice.AUTO, ScoreDevice.CUDA)) {
      try (OnnxModel model =
          new Placement(wanted, CpuSettings.STANDARD, gpu, () -> true).load(file(4))) {
        assertThat(model.device()).isEqualTo(Device.CUDA);
        assertThat(model.fallback()).isEmpty();
        assertThat(model.batch(256)).isEqualTo(64);
        assertThat(model.scoresInChunks()).isTrue();
      }
    }
    assertThat(said.list).hasSize(2).allMatch(line -> line.getLevel() == Level.INFO);
  }

  @Test
  void theGpuIsLeftAloneWhereTheCpuIsAskedFor() {
    FakeGpu gpu = FakeGpu.of(64);
    try (OnnxModel model =
        new Placement(ScoreDevice.CPU, CpuSettings.STANDARD, gpu, () -> true).load(file(4))) {
      assertThat(model.device()).isEqualTo(Device.CPU);
      assertThat(model.batch(256)).isEqualTo(256);
    }
    assertThat(gpu.opened()).isZero();
    assertThat(said.list).isEmpty();
  }

  @Test
  void aBuildForCpusIsQuietAboutIt() {
    FakeGpu gpu = FakeGpu.of(64);
    try (OnnxModel model =
        new Placement(ScoreDevice.AUTO, CpuSettings.STANDARD, gpu, () -> false).load(file(4))) {
      assertThat(model.device()).isEqualTo(Device.CPU);
      assertThat(model.fallback()).isEmpty();
    }
    assertThat(gpu.opened()).isZero();
    assertSaid(Level.INFO, "The model runs on the CPU: this build of Weir has ONNX Runtime for");
  }

  @Test
  void aBuildForCpusRefusesToScoreOnAGpu() {
    Placement placement =
        new Placement(ScoreDevice.CUDA, CpuSettings.STANDARD, FakeGpu.of(64), () -> false);
    assertThatThrownBy(() -> placement.load(file(4)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("score.device=cuda must have a GPU that can be used, found none: ")
        .hasMessageContaining("found none: this build of Weir has ONNX Runtime for CPUs only")
        .hasMessageContaining("WEIR_GPU=1");
  }

  @Test
  void aBrokenGpuGivesWayToTheCpuAndSaysWhyOnce() {
    FakeGpu gpu = FakeGpu.without(NO_CUDART);
    try (OnnxModel model =
            new Placement(ScoreDevice.AUTO, CpuSettings.STANDARD, gpu, () -> true).load(file(4));
        OnnxScorer scorer = model.newScorer(8)) {
      assertThat(model.device()).isEqualTo(Device.CPU);
      assertThat(model.fallback()).get().asString().startsWith("libcudart.so.12 is not on this");
      scorer.place(0, new float[] {1, 2, 3, 4}, 0, 1);
      scorer.score(1);
      assertThat(scorer.scoreOf(0)).isPositive();
    }
    assertSaid(
        Level.WARN, "The model runs on the CPU, not on a GPU: libcudart.so.12 is not on this");
  }

  @Test
  void aBrokenGpuEndsTheProcessWhereItIsAskedFor() {
    Placement placement =
        new Placement(
            ScoreDevice.CUDA, CpuSettings.STANDARD, FakeGpu.without(NO_CUDART), () -> true);
    assertThatThrownBy(() -> placement.load(file(4)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("found none: libcudart.so.12 is not on this machine. ")
        .hasMessageContaining("cuDNN")
        .hasRootCauseMessage(NO_CUDART);
  }

  @Test
  void aGpuWithOtherScoresIsNotTrusted() {
    ModelFile file = file(4);
    FakeGpu gpu = FakeGpu.thatRuns(changed(file));
    try (OnnxModel model =
        new Placement(ScoreDevice.AUTO, CpuSettings.STANDARD, gpu, () -> true).load(file)) {
      assertThat(model.device()).isEqualTo(Device.CPU);
      assertThat(model.fallback()).get().asString().startsWith("its scores there differ from the");
    }
    assertSaid(Level.WARN, "The model runs on the CPU, not on a GPU: its scores there differ");
  }

  @Test
  void aGpuWithOtherScoresRunsTheModelWhereItIsAskedFor() {
    ModelFile file = file(4);
    FakeGpu gpu = FakeGpu.thatRuns(changed(file));
    try (OnnxModel model =
        new Placement(ScoreDevice.CUDA, CpuSettings.STANDARD, gpu, () -> true).load(file)) {
      assertThat(model.device()).isEqualTo(Device.CUDA);
    }
    assertSaid(Level.WARN, "The model runs on a GPU, as score.device asks, though its scores");
  }

  @Test
  void aModelThatWouldBeScoredOneByOneStaysOnTheCpuUnlessToldOtherwise() {
    ModelFile file = ModelFile.read(reducing(38, "reducing"));
    FakeGpu gpu = FakeGpu.of(64);
    try (OnnxModel model =
        new Placement(ScoreDevice.AUTO, CpuSettings.STANDARD, gpu, () -> true).load(file)) {
      assertThat(model.device()).isEqualTo(Device.CPU);
      assertThat(model.fallback()).contains("a score there depends on its place in a call");
    }
    try (OnnxModel model =
        new Placement(ScoreDevice.CUDA, CpuSettings.STANDARD, gpu, () -> true).load(file)) {
      assertThat(model.device()).isEqualTo(Device.CUDA);
      assertThat(model.batch(256)).isEqualTo(1);
    }
  }

  @Test
  void aBadFileIsNoFaultOfTheGpu() throws IOException {
    Path cut = folder.resolve("cut.onnx");
    byte[] bytes = Files.readAllBytes(ModelFixture.write(folder.resolve("whole.onnx"), schema(4)));
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 30));
    FakeGpu gpu = FakeGpu.of(64);
    assertThatThrownBy(
            () ->
                new Placement(ScoreDevice.AUTO, CpuSettings.STANDARD, gpu, () -> true)
                    .load(ModelFile.read(cut)))
        .isInstanceOf(InvalidConfigurationException.class);
    assertThat(gpu.opened()).isZero();
  }

  private void assertSaid(Level level, String start) {
    assertThat(said.list).hasSize(1);
    assertThat(said.list.get(0).getLevel()).isEqualTo(level);
    assertThat(said.list.get(0).getFormattedMessage()).startsWith(start).doesNotContain("\n");
  }

  private ModelFile file(int width) {
    return ModelFile.read(ModelFixture.write(folder.resolve("m" + width + ".onnx"), schema(width)));
  }

  /** The same model with inputs divided by a little more than its deviation. */
  private static ModelFile changed(ModelFile file) {
    byte[] bytes = file.bytes().clone();
    byte[] two = littleEndian(ModelFixture.DEVIATION);
    byte[] more = littleEndian(ModelFixture.DEVIATION * 1.001f);
    int changed = 0;
    for (int i = 0; i + 4 <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + 4, two, 0, 4)) {
        System.arraycopy(more, 0, bytes, i, 4);
        changed++;
      }
    }
    assertThat(changed).isEqualTo(4);
    return new ModelFile(file.path(), bytes, file.weightsSha256());
  }

  private static byte[] littleEndian(float value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
  }

  private Path reducing(int width, String name) {
    return ModelFixture.writeReducing(folder.resolve(name + ".onnx"), schema(width));
  }

  private static FeatureSchema schema(int width) {
    return new FeatureSchema(
        IntStream.range(0, width).mapToObj(i -> Feature.numeric("f" + i)).toList(), 1);
  }
}
