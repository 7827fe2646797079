package dev.weir.trainer.torch.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class FusedAdamTest {

  private static final int STEPS = 50;
  private static final double LEARNING_RATE = 0.01;

  @Test
  void goesTheWayOfTheLibrarysOwnAdam() {
    try (PointerScope scope = new PointerScope()) {
      Tensor expected = parameter();
      Adam adam = new Adam(new TensorVector(expected), new AdamOptions(LEARNING_RATE));
      Tensor found = parameter();
      FusedAdam fused = new FusedAdam(new TensorVector(found), LEARNING_RATE);
      for (int step = 0; step < STEPS; step++) {
        adam.zero_grad();
        loss(expected).backward();
        adam.step();
        fused.forgetGradients();
        loss(found).backward();
        fused.step();
      }

      assertThat(Tensors.floats(found)).containsExactly(Tensors.floats(expected), within(1e-5f));
      assertThat(Tensors.floats(found)).isNotEqualTo(Tensors.floats(parameter()));
    }
  }

  @Test
  void whatSeveralThreadsMoveGoesTheSameWay() {
    try (PointerScope scope = new PointerScope()) {
      LibTorch.start(1);
      TensorVector expected = large();
      Adam adam = new Adam(expected, new AdamOptions(LEARNING_RATE));
      TensorVector found = large();
      FusedAdam fused = new FusedAdam(found, LEARNING_RATE);
      for (int step = 0; step < STEPS; step++) {
        adam.zero_grad();
        sum(expected).backward();
        adam.step();
        fused.forgetGradients();
        sum(found).backward();
        fused.step();
      }

      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).sub(expected.get(i)).abs().max().item_float()).isLessThan(1e-5f);
      }
    }
  }

  /** More than one thread is to move. */
  private static TensorVector large() {
    TensorVector parameters = new TensorVector();
    for (int rows : new int[] {400, 3, 200, 1}) {
      Tensor even = torch.arange(new Scalar(rows * 500)).sin().reshape(rows, 500);
      parameters.push_back(even.requires_grad_(true));
    }
    return parameters;
  }

  private static Tensor sum(TensorVector parameters) {
    Tensor sum = torch.zeros(1);
    for (Tensor parameter : parameters.get()) {
      sum = sum.add(parameter.sub(new Scalar(0.3)).square().sum());
    }
    return sum;
  }

  @Test
  void gradientsOfATransposedUseAreReadByTheirStrides() {
    try (PointerScope scope = new PointerScope()) {
      Tensor weights = parameter();
      FusedAdam fused = new FusedAdam(new TensorVector(weights), LEARNING_RATE);
      Tensor factors = torch.arange(new Scalar(12)).sub(new Scalar(5.5)).reshape(4, 3);
      float[] before = Tensors.floats(weights);
      weights.t().mul(factors).sum().backward();
      fused.step();

      float[] after = Tensors.floats(weights);
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 4; column++) {
          int i = row * 4 + column;
          boolean falls = column * 3 + row > 5.5;
          assertThat(after[i] - before[i])
              .isCloseTo((float) (falls ? -LEARNING_RATE : LEARNING_RATE), within(1e-5f));
        }
      }
    }
  }

  @Test
  void aParameterWithoutAGradientStays() {
    try (PointerScope scope = new PointerScope()) {
      Tensor used = parameter();
      Tensor unused = parameter();
      FusedAdam fused = new FusedAdam(new TensorVector(unused, used), LEARNING_RATE);
      loss(used).backward();
      fused.step();

      assertThat(Tensors.floats(unused)).isEqualTo(Tensors.floats(parameter()));
      assertThat(Tensors.floats(used)).isNotEqualTo(Tensors.floats(parameter()));
    }
  }

  private static Tensor parameter() {
    float[] values = new float[12];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i + 1);
    }
    return Tensors.matrix(values, 3, 4).requires_grad_(true);
  }

  /** Steeper in some directions than in others. */
  private static Tensor loss(Tensor parameter) {
    Tensor steepness = torch.arange(new Scalar(12)).add(new Scalar(1)).reshape(3, 4);
    return parameter.sub(new Scalar(0.3)).square().mul(steepness).sum();
  }
}
