package dev.weir.trainer.torch.family.penalised;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.dense.Activation;
import dev.weir.trainer.torch.family.dense.DenseModel;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Contractive autoencoder: {@code min ‖x − g(h(x))‖² + λ ‖∂h/∂x‖²_F}, h the latent of sigmoid units
 * (Rifai, Vincent, Muller, Glorot and Bengio 2011, "Contractive auto-encoders", equation 6). The
 * latent moves only for what the reconstruction cannot do without.
 *
 * <p>The Jacobian is taken by differentiation, for encoders of any depth, and differentiated again
 * by the optimiser. With one layer it is {@code Σ_j (h_j (1 − h_j))² Σ_i W_ji²}. A step costs a
 * backward pass of the encoder for each latent unit, and its memory.
 *
 * @param penalty λ; empty: 0.1
 */
public record ContractiveFamily(OptionalDouble penalty) implements Family {

  private static final double WEIGHT = 0.1;

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    return new PenalisedModel(
        training,
        Widths.of(layers, training.length()),
        Activation.SIGMOID,
        penalty.orElse(WEIGHT),
        ContractiveFamily::squaredJacobian);
  }

  /** ‖∂h/∂x‖²_F, a scalar, mean over the inputs; can be differentiated. */
  static Tensor squaredJacobian(DenseModel model, Input<Tensor> input) {
    Tensor point = input.values().detach().requires_grad_(true);
    Tensor latent = model.encode(input.withValues(point));
    Tensor sum = torch.zeros(1);
    for (long unit = 0; unit < latent.size(1); unit++) {
      sum = sum.add(gradient(latent.select(1, unit).sum(), point).square().sum());
    }
    return sum.div(new Scalar((double) point.size(0))).squeeze();
  }

  /** ∂value/∂point, itself differentiable. The inputs of a batch do not touch each other. */
  private static Tensor gradient(Tensor value, Tensor point) {
    return torch
        .grad(
            new TensorVector(value),
            new TensorVector(point),
            new TensorVector(),
            new BoolOptional(true),
            true,
            false)
        .get(0);
  }
}
