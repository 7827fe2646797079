package dev.weir.trainer.torch.tensor;

import dev.weir.trainer.network.OperatorsTest;
import org.bytedeco.pytorch.Tensor;

/** Runs one operator on LibTorch. */
public final class TorchRun {

  private TorchRun() {}

  /**
   * @param left [N, length], row-major
   * @param right [N, length], row-major
   */
  public static float[] of(OperatorsTest.Case made, float[] left, float[] right, int length) {
    return LibTorch.within(
        () ->
            Tensors.floats(
                made.apply(new TorchOperators(), matrix(left, length), matrix(right, length))));
  }

  private static Tensor matrix(float[] values, int length) {
    return Tensors.matrix(values, values.length / length, length);
  }
}
