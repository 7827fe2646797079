package dev.weir.trainer.torch.family.adversarial;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.Perceptron;
import dev.weir.trainer.torch.Player;
import java.util.List;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Learns to tell latents from draws of N(0, I). */
final class Discriminator implements Player {

  private static final int LEAST_WIDTH = 16;

  private final Perceptron network;
  private final Function<Input<Tensor>, Tensor> encoder;

  /**
   * @param latent L
   * @param encoder makes latents of inputs
   */
  Discriminator(int latent, Function<Input<Tensor>, Tensor> encoder) {
    int width = Math.max(LEAST_WIDTH, 4 * latent);
    this.network = Perceptron.of(latent, List.of(width, width), 1);
    this.encoder = encoder;
  }

  @Override
  public TensorVector parameters() {
    return Perceptron.parameters(network);
  }

  /** {@code −E ln D(p) − E ln(1 − D(z))}. */
  @Override
  public Tensor objective(Input<Tensor> input) {
    Tensor latent = encoder.apply(input).detach();
    Tensor unlike = torch.softplus(opinion(latent)).mean();
    return suspicion(torch.randn_like(latent)).add(unlike);
  }

  /** {@code −E ln D(z)}, a scalar: how unlike the prior latents look. */
  Tensor suspicion(Tensor latent) {
    return torch.softplus(opinion(latent).neg()).mean();
  }

  /** {@code ln(D(z) / (1 − D(z)))}, [N, 1]. */
  Tensor opinion(Tensor latent) {
    return network.forward(latent);
  }
}
