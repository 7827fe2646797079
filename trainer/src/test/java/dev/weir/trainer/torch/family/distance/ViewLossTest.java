package dev.weir.trainer.torch.family.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.torch.tensor.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ViewLossTest {

  @Test
  void isTheCrossEntropyOfFindingTheOtherViewInUnitsOfGuessing() {
    try (PointerScope scope = new PointerScope()) {
      Tensor one = Tensors.matrix(new float[] {1, 0, 0, 1}, 2, 2);
      Tensor other = Tensors.matrix(new float[] {0.6f, 0.8f, 0, 1}, 2, 2);
      double fromOne = -0.6 / 0.5 + Math.log(Math.exp(0) + Math.exp(0.6 / 0.5) + Math.exp(0));
      double fromOther =
          -0.6 / 0.5 + Math.log(Math.exp(0.6 / 0.5) + Math.exp(0.8 / 0.5) + Math.exp(0.8 / 0.5));

      assertThat(Tensors.floats(new ViewLoss(0.5).of(one, other))[0])
          .isCloseTo((float) ((fromOne + fromOther) / 2 / Math.log(3)), within(1e-5f));
    }
  }

  @Test
  void latentsThatAreAllTheSameAreGuessing() {
    try (PointerScope scope = new PointerScope()) {
      Tensor same = torch.ones(5, 1);

      assertThat(Tensors.floats(new ViewLoss(0.2).of(same, same)))
          .containsExactly(new float[] {1, 1, 1, 1, 1}, within(1e-5f));
    }
  }
}
