package dev.weir.streams.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.CudaSettings;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.detector.ScoreSettings;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.score.Judged;
import dev.weir.detection.score.Smoothing;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CUDA as this build and this machine have it: without, broken, or working. */
class CudaTest {

  private static final CudaSettings SETTINGS = new CudaSettings(0, Optional.empty(), 256);

  @TempDir private Path folder;

  @Test
  void sumsInFullPrecisionAndInOneOrder() {
    assertThat(CudaBackend.options(SETTINGS))
        .containsOnly(Map.entry("use_tf32", "0"), Map.entry("cudnn_conv_algo_search", "DEFAULT"));
    assertThat(CudaBackend.options(new CudaSettings(0, Optional.of(1L << 30), 256)))
        .containsEntry("gpu_mem_limit", "1073741824");
  }

  @Test
  void theBuildForCpusScoresOnTheCpu() {
    assumeFalse(CudaBackend.isBuiltIn(), "Skipped: this build has CUDA");
    try (OnnxModel model = OnnxModel.load(file(), settings(ScoreDevice.AUTO))) {
      assertThat(model.device()).isEqualTo(Device.CPU);
      assertThat(model.fallback()).isEmpty();
    }
    assertThatThrownBy(() -> OnnxModel.load(file(), settings(ScoreDevice.CUDA)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("this build of Weir has ONNX Runtime for CPUs only");
  }

  @Test
  void theBuildForGpusScoresOnOneOrSaysInPlainWordsWhyNot() {
    assumeTrue(CudaBackend.isBuiltIn(), "Skipped: this build has no CUDA, see the profile gpu");
    try (OnnxModel cpu = OnnxModel.load(file());
        OnnxModel model = OnnxModel.load(file(), settings(ScoreDevice.AUTO))) {
      if (model.device() == Device.CUDA) {
        assertThat(Agreement.largestDifference(cpu, model))
            .isLessThanOrEqualTo(Agreement.TOLERANCE);
        assertThat(model.scoresInChunks()).isTrue();
      } else {
        assertThat(model.fallback())
            .get()
            .asString()
            .doesNotContain("ONNX Runtime says")
            .doesNotContain("\n");
      }
    }
  }

  @Test
  void theBuildForGpusStopsWhereThereIsNoSuchGpu() {
    assumeTrue(CudaBackend.isBuiltIn(), "Skipped: this build has no CUDA, see the profile gpu");
    ScoreSettings settings =
        settings(ScoreDevice.CUDA, new CudaSettings(4000, Optional.empty(), 256));
    assertThatThrownBy(() -> OnnxModel.load(file(), settings))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageNotContaining("ONNX Runtime says");
  }

  private Path file() {
    return ModelFixture.write(
        folder.resolve("model.onnx"),
        new FeatureSchema(
            IntStream.range(0, 16).mapToObj(i -> Feature.numeric("f" + i)).toList(), 1));
  }

  private static ScoreSettings settings(ScoreDevice device) {
    return settings(device, SETTINGS);
  }

  private static ScoreSettings settings(ScoreDevice device, CudaSettings cuda) {
    return new ScoreSettings(
        256, new Smoothing(1), Judged.SCORE, device, CpuSettings.STANDARD, cuda);
  }
}
