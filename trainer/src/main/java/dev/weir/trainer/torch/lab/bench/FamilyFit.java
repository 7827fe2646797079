package dev.weir.trainer.torch.lab.bench;

import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.lab.net.Descent;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A family of the detectors' autoencoders with a pixel for each feature, unstandardised. Lives in
 * the scope it was made in.
 */
public record FamilyFit(TorchModel model) {

  /**
   * @param layers widths of the encoder
   * @param images [N, pixels]
   */
  public static FamilyFit of(Family family, List<Integer> layers, Tensor images, Descent descent) {
    TorchModel model = family.create(layers, pixels((int) images.size(1)));
    descent.run(
        model.parameters(),
        (int) images.size(0),
        chosen -> model.objective(input(images.index_select(0, chosen))));
    return new FamilyFit(model);
  }

  /** Without gradients, latents and images. */
  public Reconstruction<Tensor> reconstruct(Tensor images) {
    try (AutoGradMode off = new AutoGradMode(false)) {
      NetworkSnapshot snapshot = (NetworkSnapshot) model.snapshot();
      return snapshot.network().reconstruct(new TorchOperators(), input(images));
    }
  }

  private static Input<Tensor> input(Tensor images) {
    return new Input<>(images, torch.ones_like(images), Optional.empty(), true);
  }

  /** Says how wide an input is; there are none. */
  private static ModelInputs pixels(int count) {
    List<Feature> features =
        IntStream.range(0, count).mapToObj(i -> Feature.numeric("pixel " + i)).toList();
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return new ModelInputs(
        new Samples(List.of(), new int[0], new int[0]),
        new FeatureSchema(features, 1),
        new Standardisation(new float[count], ones));
  }
}
