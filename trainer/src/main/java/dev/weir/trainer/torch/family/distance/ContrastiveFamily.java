package dev.weir.trainer.torch.family.distance;

import dev.weir.detection.detector.family.ContrastiveSettings;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.trainer.fit.Baseline;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Perceptron;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.score.Whitening;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A contrastive encoder, without a decoder: two noisy views of one event get latents that are
 * alike, those of different events do not (Chen, Kornblith, Norouzi and Hinton 2020, "A simple
 * framework for contrastive learning of visual representations", section 2; the loss is {@link
 * ViewLoss}). Different events are those of the batch, and such that never were ({@link Exchange}):
 * to be told from these, a latent must say how an event's features go together.
 *
 * <p>Views are compared behind a head, by direction alone; distances are measured before it, where
 * a latent has a length (section 4.2), and between whitened latents ({@link Whitening}), so that
 * what hardly varies in normal ones counts as much as what does. The score is the distance to the
 * nearest prototype: the means of latents of training inputs, grouped by {@link Clusters}; what is
 * expected of an event is the mean input of that group. Views are made by the noise of denoising
 * autoencoders: gaussian, masking, salt and pepper, or a shift of the window.
 *
 * @param settings of loss and prototypes
 * @param denoising the noise that makes views
 */
public record ContrastiveFamily(ContrastiveSettings settings, DenoisingSettings denoising)
    implements Family {

  private static final int MOST_GROUPED = 10_000;

  /** Its loss is a share of guessing. */
  @Override
  public Baseline baseline(ModelInputs heldOut) {
    return new Baseline(
        1,
        "How hard it is to tell which views are of one event, as a share of guessing",
        "guessing");
  }

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    List<Integer> widths = Widths.of(layers, training.length());
    int last = widths.size() - 1;
    Perceptron encoder =
        Perceptron.of(
            training.length() + training.conditionLength(),
            widths.subList(0, last),
            widths.get(last));
    int grouped = Math.min(MOST_GROUPED, training.size());
    int latent = widths.get(last);
    return new ContrastiveModel(
        encoder,
        Perceptron.of(latent, List.of(), latent),
        new DenoisingFamily(denoising, Optional.empty()).noise(training),
        Exchange.of(training),
        new ViewLoss(settings.temperature()),
        Arrays.copyOf(Tensors.permutation(training.size()), grouped),
        settings.prototypes());
  }
}
