package dev.weir.trainer.torch.family.distance;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.MemorySettings;
import dev.weir.trainer.distance.NeighbourModel;
import dev.weir.trainer.distance.RowSpace;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A memory of normal events; the score is the discounted distance to the nearest of them (Bhatia,
 * Jain, Srivastava, Kawaguchi and Hooi 2022, "MemStream: Memory-based streaming anomaly detection",
 * section 4):
 *
 * <pre>
 * score = Σ_{i=1..K} γ^(i−1) d_i / Σ_{i=1..K} γ^(i−1)      d_i: Euclidean, to the i-th nearest
 * </pre>
 *
 * <p>With {@code model.layers} distances are between latents of a denoising autoencoder's encoder,
 * as there; without, between the standardised inputs. The memory is a random choice of the training
 * inputs, fixed at training; there it follows the stream, and distances are sums of absolute
 * differences. Which missing values a kept input has is forgotten: they count as their mean.
 *
 * @param settings how much is kept, and how many neighbours count how much
 * @param denoising how the encoder is trained
 */
public record MemoryFamily(MemorySettings settings, DenoisingSettings denoising) implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    int size = Math.min(settings.size(), training.size());
    if (settings.neighbours() > size) {
      throw new InvalidConfigurationException(
          "model.neighbours must be in [1, %d], the events learnt from, found %d"
              .formatted(size, settings.neighbours()));
    }
    long[] chosen = Arrays.copyOf(Tensors.permutation(training.size()), size);
    float[] weights = NeighbourModel.discounted(settings.neighbours(), settings.discount());
    if (layers.isEmpty()) {
      RowSpace space = new RowSpace(training.length());
      return new RowMemory(
          new NeighbourModel(
              training.length(), space, Memorised.of(training, chosen, space), weights));
    }
    return new LatentMemory(
        new DenoisingFamily(denoising, Optional.empty()).create(layers, training), chosen, weights);
  }
}
