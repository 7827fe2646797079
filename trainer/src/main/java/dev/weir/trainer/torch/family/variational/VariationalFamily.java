package dev.weir.trainer.torch.family.variational;

import dev.weir.detection.detector.family.VariationalSettings;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import java.util.List;

/**
 * Variational autoencoder (Kingma and Welling 2014, "Auto-encoding variational Bayes"): a decoder
 * that is a distribution and an encoder that gives one of the latent, fitted together by the bound
 * on the likelihood; β after Higgins et al. (2017).
 *
 * <pre>
 * p(z) = N(0, I),  p(x | z) = N(g(z), diag(σ²)),  q(z | x) = N(μ(x), diag(s(x)²))
 * max E_q ln p(x | z) − β KL(q(z | x) ‖ p(z)),   z = μ(x) + s(x) · ε,  ε ~ N(0, I)
 * </pre>
 *
 * <p>With β = 1 this is at most ln p(x). σ² belongs to a value, not to an event, and is always the
 * most likely one for the present decoder. For a σ² held fixed, β weighs the divergence by 2βσ²
 * against the squared error, so that the two would be one knob; as σ² is fitted, β = 1 needs no
 * tuning, and a greater one asks for a latent of which less is used.
 *
 * <p>Layers are fully connected, ReLU between them; with one width in {@code model.layers} both
 * halves are linear and the model is probabilistic PCA with a variance for each value.
 */
public record VariationalFamily(VariationalSettings settings) implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    return new VariationalModel(training, Widths.of(layers, training.length()), settings, false);
  }
}
