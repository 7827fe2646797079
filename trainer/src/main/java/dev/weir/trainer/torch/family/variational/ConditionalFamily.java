package dev.weir.trainer.torch.family.variational;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.family.VariationalSettings;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import java.util.List;

/**
 * Conditional variational autoencoder (Sohn, Lee and Yan 2015, "Learning structured output
 * representation using deep conditional generative models", equation 4): the variational one with a
 * condition c, read by encoder and decoder and not reconstructed.
 *
 * <pre>
 * p(z | c) = p(z) = N(0, I),  p(x | z, c) = N(g(z, c), diag(σ²)),  q(z | x, c) = N(μ, diag(s²))
 * max E_q ln p(x | z, c) − β KL(q(z | x, c) ‖ p(z))
 * </pre>
 *
 * <p>The prior does not depend on c, as in section 4.1 there. So the divergence has a price for
 * telling of c in the latent, and none for reading it: what c explains goes through the decoder,
 * and a value that is usual under another condition is not reconstructed under this one.
 */
public record ConditionalFamily(VariationalSettings settings) implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    if (training.conditionLength() == 0) {
      throw new InvalidConfigurationException(
          "model.autoencoder=conditional must have a condition, found none. Name features in model.condition, or in features.clock cycles that the training data cover twice, or take model.autoencoder=variational");
    }
    return new VariationalModel(training, Widths.of(layers, training.length()), settings, true);
  }
}
