package dev.weir.trainer.torch;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.fit.Baseline;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.tensor.Parts;
import java.util.List;

/** A kind of autoencoder, with the settings of its own. */
public interface Family {

  /**
   * Whether most of the work is in convolutions or LSTMs, which are oneDNN's and shared among
   * LibTorch's threads, and not in products of matrices, which BLAS's threads share.
   */
  default boolean usesOneDnn() {
    return false;
  }

  /**
   * How a batch is divided among the processors: not at all, unless the objective is the mean of
   * what each input adds, with nothing drawn at random, and there is enough to do.
   */
  default Parts parts(TorchModel model) {
    return Parts.one();
  }

  /** What a model of this family must do better than on held-out events to be of use. */
  default Baseline baseline(ModelInputs heldOut) {
    return Baseline.ofMean(heldOut);
  }

  /**
   * A model to be fitted, its weights drawn from LibTorch's random numbers or, where there is a
   * closed form, fitted already.
   *
   * @param layers widths of the encoder as configured, empty for the family's default
   * @param training what it is going to learn from
   * @throws InvalidConfigurationException if no such model can be made for these inputs
   */
  TorchModel create(List<Integer> layers, ModelInputs training);
}
