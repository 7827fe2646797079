package dev.weir.trainer.torch.family.penalised;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.family.dense.Activation;
import dev.weir.trainer.torch.family.dense.DenseModel;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * {@code min ‖x − g(f(x))‖² + λ Ω}, both divided by the values of an input, so that the loss stays
 * a mean squared error and λ means the same at every width.
 */
final class PenalisedModel extends DenseModel {

  private final double weight;
  private final Penalty penalty;

  /**
   * @param weight λ, > 0
   */
  PenalisedModel(
      ModelInputs training,
      List<Integer> widths,
      Activation bottleneck,
      double weight,
      Penalty penalty) {
    super(training, widths, bottleneck);
    this.weight = weight / training.length();
    this.penalty = penalty;
  }

  @Override
  public Tensor objective(Input<Tensor> input) {
    Tensor omega = penalty.of(this, input);
    return super.objective(input).add(omega.mul(new Scalar(weight)));
  }
}
