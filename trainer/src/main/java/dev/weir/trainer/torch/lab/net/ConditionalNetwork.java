package dev.weir.trainer.torch.lab.net;

import java.util.List;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Conditional variational autoencoder of images whose pixels are ink with a probability (Sohn, Lee
 * and Yan 2015; the pixels as in Kingma and Welling 2014, appendix C.1).
 *
 * <pre>
 * max E ln p(x | z, c) − KL(q(z | x, c) ‖ N(0, I)),   z = μ(x, c) + s(x, c) · ε
 * </pre>
 *
 * Lives in the scope it was made in.
 *
 * @param encoder of image and class to μ and ln s²
 * @param decoder of latent and class to the log-odds of ink
 * @param latent values of z
 */
public record ConditionalNetwork(Layers encoder, Layers decoder, int latent) {

  private static final long SUM = 2;

  /**
   * @param pixels of an image
   * @param hidden units between image and latent
   * @param classes there are
   */
  public static ConditionalNetwork of(int pixels, int hidden, int latent, int classes) {
    return new ConditionalNetwork(
        new Layers(pixels + classes, hidden, 2 * latent),
        new Layers(latent + classes, hidden, pixels),
        latent);
  }

  /**
   * @param images [N, pixels], in [0, 1]
   * @param classes one-hot, [N, classes]
   */
  public void learn(Tensor images, Tensor classes, Descent descent) {
    descent.run(
        Net.parameters(List.of(encoder, decoder)),
        (int) images.size(0),
        chosen ->
            objective(images.index_select(0, chosen), classes.index_select(0, chosen))
                .div(new Scalar((double) chosen.size(0))));
  }

  /** Negative bound with one draw of z for each image, summed over the images. */
  private Tensor objective(Tensor image, Tensor known) {
    Tensor code = encoder.forward(joined(image, known));
    Tensor mean = code.narrow(1, 0, latent);
    Tensor logVariance = code.narrow(1, latent, latent);
    Tensor deviation = logVariance.mul(new Scalar(0.5)).exp();
    Tensor drawn = mean.add(deviation.mul(torch.randn_like(mean)));
    Tensor odds = decoder.forward(joined(drawn, known));
    Tensor error =
        torch.binary_cross_entropy_with_logits(
            odds, image, new TensorOptional(), new TensorOptional(), SUM);
    Tensor spread = logVariance.exp().sub(logVariance).sub(new Scalar(1.0));
    return error.add(mean.square().add(spread).sum().mul(new Scalar(0.5)));
  }

  /** Means of latents, without gradients, [N, latent]. */
  public Tensor encode(Tensor images, Tensor classes) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      return encoder.forward(joined(images, classes)).narrow(1, 0, latent);
    }
  }

  /** Probability of ink, without gradients, [N, pixels]. */
  public Tensor decode(Tensor latents, Tensor classes) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      return torch.sigmoid(decoder.forward(joined(latents, classes)));
    }
  }

  private static Tensor joined(Tensor left, Tensor right) {
    return torch.cat(new TensorVector(left, right), 1);
  }
}
