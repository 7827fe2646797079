package dev.weir.trainer.torch.family.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.trainer.torch.tensor.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ViewLossTest {

  private static final double GUESSING = Math.log(5);

  @Test
  void isTheCrossEntropyOfFindingTheOtherViewInUnitsOfGuessing() {
    try (PointerScope scope = new PointerScope()) {
      Tensor one = Tensors.matrix(new float[] {1, 0, 0, 1}, 2, 2);
      Tensor other = Tensors.matrix(new float[] {0.6f, 0.8f, 0, 1}, 2, 2);
      Tensor unreal = Tensors.matrix(new float[] {-1, 0, 0.8f, 0.6f}, 2, 2);

      double together = 0.6 / 0.5;
      double fromOne =
          Math.log(Math.exp(together) + 2 * Math.exp(0) + Math.exp(-1 / 0.5) + Math.exp(0.8 / 0.5));
      double fromOther =
          Math.log(
              Math.exp(together)
                  + 2 * Math.exp(0.8 / 0.5)
                  + Math.exp(-0.6 / 0.5)
                  + Math.exp(0.96 / 0.5));
      assertThat(
              Tensors.floats(new ViewLoss(0.5).of(one, other, unreal, torch.zeros(2)))[0]
                  * GUESSING)
          .isCloseTo((float) ((fromOne + fromOther) / 2 - together), within(1e-5));
    }
  }

  @Test
  void doesNotHoldAnEventAgainstItself() {
    try (PointerScope scope = new PointerScope()) {
      Tensor one = Tensors.matrix(new float[] {1, 0, 0, 1}, 2, 2);
      Tensor first = Tensors.vector(new float[] {1, 0});

      float[] held = Tensors.floats(new ViewLoss(0.2).of(one, one, one, torch.zeros(2)));
      float[] spared = Tensors.floats(new ViewLoss(0.2).of(one, one, one, first));
      assertThat(spared[0]).isLessThan(held[0] - 0.2f);
    }
  }

  @Test
  void latentsThatAreAllTheSameAreGuessing() {
    try (PointerScope scope = new PointerScope()) {
      Tensor same = torch.ones(5, 1);

      assertThat(Tensors.floats(new ViewLoss(0.2).of(same, same, same, torch.zeros(5))))
          .containsExactly(new float[] {1, 1, 1, 1, 1}, within(1e-5f));
    }
  }
}
