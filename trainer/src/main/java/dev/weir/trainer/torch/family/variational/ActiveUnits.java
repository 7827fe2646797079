package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Reconstructor;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Optional;

/**
 * Units of a latent that follow the input: those whose value varies by more than {@code 0.01} over
 * inputs (Burda, Grosse and Salakhutdinov 2016, "Importance weighted autoencoders", section 5.1).
 * The others have collapsed to their prior and carry nothing.
 *
 * @param active of them
 * @param all L
 */
record ActiveUnits(int active, int all) {

  private static final double LEAST_VARIANCE = 0.01;

  /** Counted over inputs, at least one. */
  static ActiveUnits of(Reconstructor network, ModelInputs inputs) {
    int length = network.latentLength();
    double[] sum = new double[length];
    double[] squares = new double[length];
    LibTorch.within(
        () -> {
          addUp(network, inputs, sum, squares);
          return null;
        });
    int active = 0;
    for (int unit = 0; unit < length; unit++) {
      double mean = sum[unit] / inputs.size();
      active += squares[unit] / inputs.size() - mean * mean > LEAST_VARIANCE ? 1 : 0;
    }
    return new ActiveUnits(active, length);
  }

  String remark() {
    return "%d of %d latent units active".formatted(active, all);
  }

  /** What to do where none is active, as the decoder then makes the same of every event. */
  Optional<String> doubt() {
    return active > 0
        ? Optional.empty()
        : Optional.of(
            "latent units that follow the events must be at least 1, found 0 of %d: the posterior has collapsed to the prior, and the same is expected of every event. Lower model.beta, raise model.epochs, or take model.autoencoder=dense"
                .formatted(all));
  }

  private static void addUp(
      Reconstructor network, ModelInputs inputs, double[] sum, double[] squares) {
    TorchOperators on = new TorchOperators();
    Batches.forEach(
        inputs,
        (input, first) -> {
          float[] latents = Tensors.floats(network.reconstruct(on, input).latent());
          for (int i = 0; i < latents.length; i++) {
            sum[i % sum.length] += latents[i];
            squares[i % sum.length] += (double) latents[i] * latents[i];
          }
        });
  }
}
