package dev.weir.trainer.torch.family.penalised;

import dev.weir.detection.detector.family.SparseSettings;
import dev.weir.detection.detector.family.SparseSettings.Sparsity;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.dense.Activation;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Sparse autoencoder: {@code min ‖x − g(z)‖² + λ Ω(z)} with a latent of sigmoid units of which few
 * are active at a time.
 *
 * <pre>
 * l1  Ω = mean over inputs of ‖z‖₁                                  (Goodfellow, Bengio and
 *                                                                    Courville 2016, 14.2.1)
 * kl  Ω = Σ_j ρ ln(ρ/ρ̂_j) + (1−ρ) ln((1−ρ)/(1−ρ̂_j)),                (Ng 2011, CS294A notes,
 *     ρ̂_j = mean over the batch of z_j                               section 3)
 * </pre>
 *
 * @param settings which Ω, and ρ of {@code kl}
 * @param penalty λ; empty: 0.05 with {@code l1}, 1 with {@code kl}
 */
public record SparseFamily(SparseSettings settings, OptionalDouble penalty) implements Family {

  private static final double L1_WEIGHT = 0.05;
  private static final double KL_WEIGHT = 1;
  private static final double ROUNDING = 1e-6;

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    return new PenalisedModel(
        training,
        Widths.of(layers, training.length()),
        Activation.SIGMOID,
        penalty.orElse(settings.sparsity() == Sparsity.L1 ? L1_WEIGHT : KL_WEIGHT),
        (model, input) -> omega(model.encode(input)));
  }

  /**
   * @param latent [N, L]
   */
  Tensor omega(Tensor latent) {
    return switch (settings.sparsity()) {
      case L1 -> latent.abs().sum(1).mean();
      case KL -> divergence(latent.mean(0L));
    };
  }

  private Tensor divergence(Tensor activation) {
    double target = settings.target();
    Tensor active =
        torch.clamp(
            activation,
            new ScalarOptional(new Scalar(ROUNDING)),
            new ScalarOptional(new Scalar(1 - ROUNDING)));
    Tensor idle = active.neg().add(new Scalar(1.0));
    Tensor crossEntropy =
        active.log().mul(new Scalar(target)).add(idle.log().mul(new Scalar(1 - target))).neg();
    double entropy = -target * Math.log(target) - (1 - target) * Math.log(1 - target);
    return crossEntropy.sub(new Scalar(entropy)).sum();
  }
}
