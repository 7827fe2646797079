package dev.weir.trainer.torch.family.pca;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Principal components: of all linear autoencoders of one width the one with the least squared
 * error (Eckart and Young 1936; Baldi and Hornik 1989), in closed form.
 *
 * <pre>
 * C = Σ (x − μ)(x − μ)ᵀ / n = U S Uᵀ      by SVD, in double
 * z = U_Lᵀ (x − μ),   y = U_L z + μ       U_L: the L columns with the greatest singular values
 * </pre>
 *
 * <p>A missing value counts as its feature's mean; a condition is not looked at. One pass over the
 * inputs; memory (W·D)², time n·(W·D)² + (W·D)³.
 */
public record PcaFamily() implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    int components = components(layers, training.length());
    try (AutoGradMode off = new AutoGradMode(false)) {
      return fitted(training, components);
    }
  }

  private static int components(List<Integer> layers, int length) {
    int components = layers.isEmpty() ? Math.max(1, length / 3) : layers.get(0);
    if (components >= length) {
      throw new InvalidConfigurationException(
          "model.layers must be in [1, %d) for model.autoencoder=pca, less than the values of one input, found %d. Give fewer, or more features.window"
              .formatted(length, components));
    }
    return components;
  }

  private static TorchModel fitted(ModelInputs training, int components) {
    int length = training.length();
    Tensor sum = torch.zeros(1, length).to(ScalarType.Double);
    Tensor products = torch.zeros(length, length).to(ScalarType.Double);
    addUp(training, sum, products);
    Scalar count = new Scalar((double) training.size());
    Tensor mean = sum.div(count);
    Tensor covariance = products.div(count).sub(mean.t().matmul(mean));
    Tensor axes = torch.linalg_svd(covariance).get0().narrow(1, 0, components);
    Tensor blind = torch.zeros(components, training.conditionLength()).to(ScalarType.Double);
    Tensor encoder = torch.cat(new TensorVector(axes.t(), blind), 1);
    return new PcaModel(dense(encoder, axes.t().matmul(mean.t()).neg()), dense(axes, mean));
  }

  private static void addUp(ModelInputs training, Tensor sum, Tensor products) {
    Batches.forEach(
        training,
        (input, first) -> {
          Tensor inputs = input.values().to(ScalarType.Double);
          sum.add_(inputs.sum(0));
          products.add_(inputs.t().matmul(inputs));
        });
  }

  private static Dense dense(Tensor weights, Tensor bias) {
    return new Dense(
        Math.toIntExact(weights.size(1)),
        Math.toIntExact(weights.size(0)),
        Tensors.floats(weights.to(ScalarType.Float)),
        Tensors.floats(bias.to(ScalarType.Float)));
  }
}
