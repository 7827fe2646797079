package dev.weir.trainer.torch.family.penalised;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.dense.Activation;
import dev.weir.trainer.torch.family.dense.DenseModel;
import dev.weir.trainer.torch.tensor.Linear;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.Tensor;

/**
 * Overcomplete autoencoder: a latent wider than the input, kept from the identity by the size of
 * its weights (Goodfellow, Bengio and Courville 2016, 14.2; Kunin, Bloom, Goeva and Seed 2019,
 * "Loss landscapes of regularized linear autoencoders").
 *
 * <pre>
 * min ‖x − g(f(x))‖² + λ Σ_l ‖W_l‖²
 * </pre>
 *
 * <p>With one linear layer to the latent and one back, a direction of the inputs with variance v is
 * given back by the share max(0, 1 − λ/v): what varies less than λ is not reproduced at all, so
 * that an event which leaves the directions of the training inputs keeps its error.
 *
 * @param penalty λ; empty: 0.1, a tenth of the variance of a standardised value
 */
public record OvercompleteFamily(OptionalDouble penalty) implements Family {

  private static final double WEIGHT = 0.1;

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    int length = training.length();
    List<Integer> widths = layers.isEmpty() ? List.of(2 * length) : layers;
    int latent = widths.get(widths.size() - 1);
    if (latent <= length) {
      throw new InvalidConfigurationException(
          "model.layers must end in a width greater than %d, the values of one input, for model.autoencoder=overcomplete, found %d. Make it wider, or take model.autoencoder=dense"
              .formatted(length, latent));
    }
    return new PenalisedModel(
        training,
        widths,
        Activation.RELU,
        penalty.orElse(WEIGHT),
        (model, input) -> squaredWeights(model));
  }

  static Tensor squaredWeights(DenseModel model) {
    return model.layers().stream()
        .map(Linear::weights)
        .map(weight -> weight.square().sum())
        .reduce(Tensor::add)
        .orElseThrow();
  }
}
