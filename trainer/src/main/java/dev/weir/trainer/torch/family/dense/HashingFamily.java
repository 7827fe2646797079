package dev.weir.trainer.torch.family.dense;

import dev.weir.detection.detector.family.HashingSettings;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import java.util.List;

/**
 * Semantic hashing: a dense autoencoder whose latent is a code of bits, near for events that are
 * alike (Salakhutdinov and Hinton 2009, "Semantic hashing", section 3).
 *
 * <pre>
 * z = σ(a + ε),  ε ~ N(0, s²) in training, 0 afterwards;   min ‖x − g(z)‖²
 * </pre>
 *
 * <p>What z says must get through the noise, so a, what the sigmoid units are told, grows until
 * they are nearly 0 or 1. s grows evenly from 0 over the first ten passes, as noise from the
 * beginning would leave nothing to learn from. How good a network is on held-out inputs is measured
 * with z rounded to 0 or 1.
 *
 * @param settings s
 */
public record HashingFamily(HashingSettings settings) implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    DenseModel dense = new DenseModel(training, widths(layers, training), Activation.SIGMOID);
    return new HashingModel(dense, settings.noise(), training.size());
  }

  /** A bit says less than a number does: more of them than other families have units. */
  private static List<Integer> widths(List<Integer> layers, ModelInputs training) {
    int length = training.length();
    return layers.isEmpty() ? List.of(Widths.hidden(length), Math.max(8, length / 2)) : layers;
  }
}
