package dev.weir.trainer.torch.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void precisionIsTheShareOfNearestWithTheSameLabel() {
    // Around 0: the labels 1, 1, 2; around 10: 2, 2, 1.
    double precision =
        precision(
            new float[] {0.1f, -0.2f, 0.3f, 9.9f, 10.2f, 10.3f},
            new long[] {1, 1, 2, 2, 2, 1},
            new float[] {0, 10},
            new long[] {1, 1},
            3);

    assertThat(precision).isCloseTo((2.0 / 3 + 1.0 / 3) / 2, within(1e-6));
  }

  @Test
  void asksForNoMoreThanThereIs() {
    assertThat(precision(new float[] {0, 1}, new long[] {1, 2}, new float[] {0}, new long[] {1}, 9))
        .isEqualTo(0.5);
  }

  private static double precision(
      float[] rows, long[] labels, float[] queries, long[] wanted, int k) {
    return LibTorch.within(
        () -> {
          Tensor found = Tensors.matrix(rows, rows.length, 1);
          Tensor asked = Tensors.matrix(queries, queries.length, 1);
          return new Nearest(found, torch.tensor(labels)).precision(asked, torch.tensor(wanted), k);
        });
  }
}
