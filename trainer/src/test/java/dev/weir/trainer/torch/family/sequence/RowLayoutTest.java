package dev.weir.trainer.torch.family.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of scale, step and feature: 100 · scale + 10 · step + feature. */
class RowLayoutTest {

  @ParameterizedTest
  @CsvSource({"1, 4, 3", "3, 4, 2", "2, 1, 1"})
  void aPlaneHoldsFeaturesAtEachScaleAsChannelsOverTime(int scales, int window, int width) {
    RowLayout layout = new RowLayout(scales, window, width);
    float[] plane = through(layout.toPlane(), rows(layout));

    int at = 0;
    for (int scale = 0; scale < scales; scale++) {
      for (int feature = 0; feature < width; feature++) {
        for (int step = 0; step < window; step++) {
          assertThat(plane[at++]).isEqualTo(100 * scale + 10 * step + feature);
        }
      }
    }
    assertThat(throughBoth(layout.toPlane(), layout.fromPlane(), rows(layout)))
        .isEqualTo(rows(layout));
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 3", "3, 4, 2", "2, 1, 1"})
  void aStepHoldsFeaturesAtEachScale(int scales, int window, int width) {
    RowLayout layout = new RowLayout(scales, window, width);
    float[] steps = through(layout.toSteps(), rows(layout));

    int at = 0;
    for (int step = 0; step < window; step++) {
      for (int scale = 0; scale < scales; scale++) {
        for (int feature = 0; feature < width; feature++) {
          assertThat(steps[at++]).isEqualTo(100 * scale + 10 * step + feature);
        }
      }
    }
    assertThat(throughBoth(layout.toSteps(), layout.fromSteps(), rows(layout)))
        .isEqualTo(rows(layout));
  }

  private static float[] rows(RowLayout layout) {
    float[] rows = new float[layout.scales() * layout.window() * layout.width()];
    for (int i = 0; i < rows.length; i++) {
      int row = i / layout.width();
      rows[i] = 100 * (row / layout.window()) + 10 * (row % layout.window()) + i % layout.width();
    }
    return rows;
  }

  private static float[] through(List<Layer> layers, float[] values) {
    return throughBoth(layers, List.of(), values);
  }

  private static float[] throughBoth(List<Layer> there, List<Layer> back, float[] values) {
    TorchOperators on = new TorchOperators();
    return LibTorch.within(
        () ->
            Tensors.floats(
                Network.through(
                    on,
                    back,
                    Network.through(on, there, Tensors.matrix(values, 1, values.length)))));
  }
}
