package dev.weir.trainer.torch.score;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Reconstructor;
import dev.weir.trainer.score.ReconstructionModel;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.function.BiConsumer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Moments of a network's residuals over inputs, each value's over the inputs that have it; in
 * float64. Lives in the scope it was made in.
 */
final class ResidualMoments {

  private final Reconstructor network;
  private final ModelInputs inputs;
  private final Tensor count;

  /**
   * @param inputs at least one
   */
  ResidualMoments(Reconstructor network, ModelInputs inputs) {
    this.network = network;
    this.inputs = inputs;
    Tensor sum = zeros(inputs.length());
    forEach((residual, present) -> sum.add_(present.sum(0)));
    this.count = torch.clamp_min(sum, new Scalar(1.0));
  }

  /** Mean of r, [n]. */
  Tensor mean() {
    Tensor sum = zeros(inputs.length());
    forEach((residual, present) -> sum.add_(residual.sum(0)));
    return sum.div(count);
  }

  /** Mean of r², [n]. */
  Tensor meanSquare() {
    Tensor sum = zeros(inputs.length());
    forEach((residual, present) -> sum.add_(residual.square().sum(0)));
    return sum.div(count);
  }

  /**
   * Covariance C, [n, n]: {@code C_ij = Σ d_i d_j / √(c_i c_j)} with d = m · (r − μ) and c the
   * counts. Positive semi-definite whatever is missing; its diagonal are the variances.
   */
  Tensor covariance(Tensor mean) {
    Tensor products = zeros(inputs.length(), inputs.length());
    forEach(
        (residual, present) -> {
          Tensor centred = residual.sub(mean).mul(present);
          products.add_(centred.t().mm(centred));
        });
    Tensor scale = count.rsqrt();
    return products.mul(scale).mul(scale.unsqueeze(1));
  }

  /** Residuals and what is present, [N, n] each, batch by batch. */
  private void forEach(BiConsumer<Tensor, Tensor> consumer) {
    Batches.forEach(
        inputs,
        (input, first) ->
            consumer.accept(
                residual(input).toType(ScalarType.Double),
                input.present().toType(ScalarType.Double)));
  }

  private Tensor residual(Input<Tensor> input) {
    TorchOperators on = new TorchOperators();
    return ReconstructionModel.residual(on, input, network.reconstruct(on, input));
  }

  private static Tensor zeros(long... shape) {
    return torch.zeros(shape).toType(ScalarType.Double);
  }
}
