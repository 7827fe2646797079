package dev.weir.trainer.torch.family.adversarial;

import dev.weir.detection.detector.family.AdversarialSettings;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import java.util.List;

/**
 * Adversarial autoencoder (Makhzani, Shlens, Jaitly, Goodfellow and Frey 2015, "Adversarial
 * autoencoders", section 2): a discriminator D tells latents from draws of the prior N(0, I), and
 * the encoder f learns to deceive it, so that the latents of all inputs together become the prior.
 *
 * <pre>
 * each batch in turn
 *   f, g  min ‖x − g(f(x))‖²
 *   D     min −E ln D(p) − E ln(1 − D(f(x))),   p ~ N(0, I)
 *   f     min −E ln D(f(x))
 * </pre>
 *
 * <p>Layers are fully connected, ReLU between them, and the latent is linear.
 */
public record AdversarialFamily(AdversarialSettings settings) implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    return new AdversarialModel(
        training, Widths.of(layers, training.length()), settings.latentWeight());
  }
}
