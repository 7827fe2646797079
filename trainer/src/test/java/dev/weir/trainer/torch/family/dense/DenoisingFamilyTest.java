package dev.weir.trainer.torch.family.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.MaskedError;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.family.TestInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class DenoisingFamilyTest {

  @Test
  void theTargetIsTheCleanInput() {
    try (PointerScope scope = new PointerScope()) {
      torch.manual_seed(1);
      TorchModel model =
          new DenoisingFamily(new DenoisingSettings(Noise.MASKING, 0.999999), Optional.empty())
              .create(List.of(2), RelatedHistory.inputs(1, 3));
      Input<Tensor> input = TestInputs.of(1, 2, 3);
      Input<Tensor> nothing = TestInputs.of(0, 0, 0);

      assertThat(model.objective(input).item_double())
          .isEqualTo(MaskedError.mean(input, model.reconstruct(nothing)).item_double());
    }
  }

  @Test
  void aReconstructionHasNoNoise() {
    try (PointerScope scope = new PointerScope()) {
      torch.manual_seed(1);
      TorchModel model =
          new DenoisingFamily(new DenoisingSettings(Noise.GAUSSIAN, 0.5), Optional.empty())
              .create(List.of(2), RelatedHistory.inputs(1, 3));
      Input<Tensor> input = TestInputs.of(1, 2, 3);

      assertThat(Tensors.floats(model.reconstruct(input)))
          .isEqualTo(Tensors.floats(model.reconstruct(input)));
    }
  }
}
