package dev.weir.trainer.torch.lab.net;

import java.util.List;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Semantic hashing (Salakhutdinov and Hinton 2009): noise before the sigmoid of the code leaves
 * only values near 0 and 1 to carry anything through to the decoder.
 *
 * <pre>
 * z = σ(f(x) + N(0, deviation²)) in training, σ(f(x)) afterwards;  min ‖x − g(z)‖²
 * </pre>
 *
 * Lives in the scope it was made in.
 *
 * @param encoder f
 * @param decoder g
 * @param deviation of the noise
 */
public record HashNetwork(Layers encoder, Layers decoder, double deviation) {

  /**
   * Lowers the squared error of the images.
   *
   * @param images [N, pixels]
   */
  public void learn(Tensor images, Descent descent) {
    descent.run(
        Net.parameters(List.of(encoder, decoder)),
        (int) images.size(0),
        chosen -> {
          Tensor image = images.index_select(0, chosen);
          Tensor code = torch.sigmoid(Draws.noisy(encoder.forward(image), deviation));
          return torch.mse_loss(decoder.forward(code), image);
        });
  }

  /** Codes in (0, 1), without noise and gradients, [N, code]. */
  public Tensor encode(Tensor images) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      return torch.sigmoid(encoder.forward(images));
    }
  }

  /** Images of codes, without gradients, [N, pixels]. */
  public Tensor decode(Tensor codes) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      return decoder.forward(codes);
    }
  }
}
