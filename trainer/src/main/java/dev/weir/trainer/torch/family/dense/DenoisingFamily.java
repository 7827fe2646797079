package dev.weir.trainer.torch.family.dense;

import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.Image;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.MaskedError;
import dev.weir.trainer.torch.NetworkModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.bytedeco.pytorch.Tensor;

/**
 * Denoising autoencoder: {@code min E ‖x − g(f(noise(x)))‖²}, so that what it learns is the way
 * back to normal and not to copy (Vincent, Larochelle, Lajoie, Bengio and Manzagol 2010, JMLR 11,
 * section 3). Noise is drawn anew for every input of every epoch, in training only; held-out and
 * scored inputs are clean.
 *
 * @param settings kind of noise and how much of it
 * @param image of features that are pixels: {@code shift} then moves it in place of time
 */
public record DenoisingFamily(DenoisingSettings settings, Optional<Image> image) implements Family {

  @Override
  public NetworkModel create(List<Integer> layers, ModelInputs training) {
    return new DenoisingModel(training, Widths.of(layers, training.length()), noise(training));
  }

  /** Makes noisy inputs, [N, n], of inputs and of what is present of them. */
  public BinaryOperator<Tensor> noise(ModelInputs training) {
    return new Corruption(settings.noise(), settings.level(), shift(training))::of;
  }

  private Shift shift(ModelInputs training) {
    if (image.isPresent()) {
      image.get().requirePixels(training.schema().window(), training.length());
      return Shift.over(settings.level(), image.get());
    }
    int rows = training.rows();
    return Shift.alongTime(settings.level(), rows, training.length() / rows);
  }

  /** Reconstructs the clean input from the noisy one. */
  private static final class DenoisingModel extends DenseModel {

    private final BinaryOperator<Tensor> noise;

    DenoisingModel(ModelInputs training, List<Integer> widths, BinaryOperator<Tensor> noise) {
      super(training, widths, Activation.ofBottleneck(widths));
      this.noise = noise;
    }

    @Override
    public Tensor objective(Input<Tensor> input) {
      Tensor noisy = noise.apply(input.values(), input.present());
      return MaskedError.mean(input, reconstruct(input.withValues(noisy)));
    }
  }
}
