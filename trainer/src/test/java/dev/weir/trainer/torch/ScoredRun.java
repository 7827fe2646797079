package dev.weir.trainer.torch;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * What a model says of inputs, on LibTorch.
 *
 * @param scores one per input
 * @param shares [N, n], row-major
 * @param reconstruction [N, n], row-major
 * @param latent [N, L], row-major
 */
public record ScoredRun(float[] scores, float[] shares, float[] reconstruction, float[] latent) {

  /**
   * @param values [N, n], row-major
   * @param present [N, n], row-major
   * @param length n
   */
  public static ScoredRun of(FittedModel model, float[] values, float[] present, int length) {
    return LibTorch.within(
        () -> {
          Input<Tensor> input =
              new Input<>(matrix(values, length), matrix(present, length), Optional.empty());
          Scored<Tensor> scored = model.score(new TorchOperators(), input);
          return new ScoredRun(
              Tensors.floats(scored.shares().sum(1)),
              Tensors.floats(scored.shares()),
              Tensors.floats(scored.reconstruction()),
              Tensors.floats(scored.latent()));
        });
  }

  private static Tensor matrix(float[] values, int length) {
    return Tensors.matrix(values, values.length / length, length);
  }
}
