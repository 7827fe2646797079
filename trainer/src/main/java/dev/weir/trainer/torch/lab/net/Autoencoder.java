package dev.weir.trainer.torch.lab.net;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Encoder and decoder with nothing after the code, so that its values can have any sign; a
 * detector's {@code dense} ends in ReLU where the code is wide. Lives in the scope it was made in.
 */
public record Autoencoder(Layers encoder, Layers decoder) {

  /**
   * @param widths from the input to the code, mirrored by the decoder
   */
  public static Autoencoder of(int... widths) {
    int[] mirrored = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      mirrored[i] = widths[widths.length - 1 - i];
    }
    return new Autoencoder(new Layers(widths), new Layers(mirrored));
  }

  /**
   * Lowers the squared error of clean images, given noisy ones.
   *
   * @param images [N, pixels]
   * @param noise what is done to images before they are encoded
   */
  public void learn(Tensor images, UnaryOperator<Tensor> noise, Descent descent) {
    descent.run(
        Net.parameters(List.of(encoder, decoder)),
        (int) images.size(0),
        chosen -> {
          Tensor clean = images.index_select(0, chosen);
          return torch.mse_loss(reconstruct(noise.apply(clean)), clean);
        });
  }

  /** Codes, without gradients, [N, code]. */
  public Tensor encode(Tensor images) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      return encoder.forward(images);
    }
  }

  /** Images of codes, without gradients, [N, pixels]. */
  public Tensor decode(Tensor codes) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      return decoder.forward(codes);
    }
  }

  private Tensor reconstruct(Tensor images) {
    return decoder.forward(encoder.forward(images));
  }
}
