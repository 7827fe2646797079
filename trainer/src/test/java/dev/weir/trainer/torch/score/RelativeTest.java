package dev.weir.trainer.torch.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.score.Relative;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Against the formula, by hand. */
class RelativeTest {

  private static final float[] ALL = {1, 1, 1, 1};

  @Test
  void sharesAreTheSquaredErrorsOverTheEventsOwnEnergy() {
    float[] shares = shares(new float[] {3, 1, 0, -2}, new float[] {1, 0, 0, -1}, ALL);

    assertThat(shares).containsExactly(new float[] {1 / 18f, 0, 0, 1 / 18f}, within(1e-6f));
  }

  @Test
  void anEventOfTwiceTheSizeMayHaveTwiceTheError() {
    float[] values = {60, 20, 0, -40};
    float[] error = {10, 5, 0, -5};

    assertThat(sum(shares(twice(values), twice(error), ALL)))
        .isCloseTo(sum(shares(values, error, ALL)), within(2e-3f));
  }

  @Test
  void whatIsMissingIsNeitherErrorNorEnergy() {
    float[] shares =
        shares(new float[] {3, 1, 9, 9}, new float[] {1, 2, 0, 0}, new float[] {1, 1, 0, 0});

    assertThat(shares).containsExactly(new float[] {1 / 12f, 4 / 12f, 0, 0}, within(1e-6f));
  }

  @Test
  void anEventWithNothingInItIsFinite() {
    assertThat(sum(shares(new float[4], ALL, ALL))).isEqualTo(1 / Relative.USUAL);
  }

  private static float[] shares(float[] values, float[] residual, float[] present) {
    float[] there = {Math.max(1, sum(present))};
    return LibTorch.within(
        () -> {
          Input<Tensor> input = new Input<>(row(values), row(present), Optional.empty());
          return Tensors.floats(
              new Relative(values.length)
                  .shares(new TorchOperators(), row(residual), input, row(there)));
        });
  }

  private static Tensor row(float[] values) {
    return Tensors.matrix(values, 1, values.length);
  }

  private static float[] twice(float[] values) {
    float[] doubled = values.clone();
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] *= 2;
    }
    return doubled;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
