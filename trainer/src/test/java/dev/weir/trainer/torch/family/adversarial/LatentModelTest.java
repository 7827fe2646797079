package dev.weir.trainer.torch.family.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.score.MeanSquare;
import dev.weir.trainer.torch.score.ModelErrors;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class LatentModelTest {

  /** z = (x_1, x_2), y = (z_1, 0). */
  private final Network network =
      new Network(
          2,
          List.of(new Dense(2, 2, new float[] {1, 0, 0, 1}, new float[2])),
          List.of(new Dense(2, 2, new float[] {1, 0, 0, 0}, new float[2])));

  private final LatentModel model =
      new LatentModel(new float[] {1, 1}, network, new MeanSquare(), 2, 0.5f);

  @Test
  void sharesAreOfTheErrorAndOfTheLatentBySquaredDistance() {
    // The error of x_2 is 3² / 2; ½‖z‖² is 5, of which x_1 has a tenth and x_2 nine.
    assertThat(shares(new float[] {1, 3}, 1, 1))
        .containsExactly(new float[] {0.5f * 0.5f, 2 * 4.5f + 0.5f * 4.5f}, within(2e-3f));
  }

  @Test
  void theyAddUpToErrorAndImprobability() {
    float[] shares = shares(new float[] {1, 3}, 1, 1);

    assertThat(shares[0] + shares[1]).isCloseTo(2 * 4.5f + 0.5f * 5, within(1e-5f));
  }

  @Test
  void theFartherALatentTheHigherTheScore() {
    float before = -1;
    for (float distance : new float[] {0, 0.5f, 1, 2, 5, 10}) {
      float[] shares = shares(new float[] {distance, 0}, 1, 1);
      assertThat(shares[0] + shares[1]).isGreaterThan(before);
      before = shares[0] + shares[1];
    }
  }

  @Test
  void aMissingValueHasNoShare() {
    assertThat(shares(new float[] {2, 0}, 1, 0))
        .containsExactly(new float[] {0.5f * 2, 0}, within(1e-5f));
    assertThat(shares(new float[] {0, 0}, 0, 0)).containsOnly(0);
  }

  @Test
  void aUsualScoreIsOneOfWhichTheLatentHasItsWeight() {
    ModelInputs inputs = RelatedHistory.inputs(1, 3);
    Network three =
        new Network(
            1,
            List.of(new Dense(3, 1, new float[] {0.3f, -0.3f, 0.3f}, new float[1])),
            List.of(new Dense(1, 3, new float[] {1, -1, 1}, new float[3])));
    ScoreChoice score = new ScoreChoice(ScoreChoice.Kind.MSE, 1);
    LatentModel completed =
        (LatentModel) new AdversarialSnapshot(three, 0.3).complete(inputs, score);
    LatentModel latentAlone =
        new LatentModel(new float[] {1, 1, 1}, three, new MeanSquare(), 0, completed.latentScale());

    assertThat(mean(ModelErrors.of(completed, inputs).scores())).isCloseTo(1, within(1e-4));
    assertThat(mean(ModelErrors.of(latentAlone, inputs).scores())).isCloseTo(0.3, within(1e-4));
  }

  private float[] shares(float[] values, float... present) {
    try (PointerScope scope = new PointerScope()) {
      Tensor there = Tensors.matrix(present, 1, 2);
      Input<Tensor> input = new Input<>(Tensors.matrix(values, 1, 2), there, Optional.empty());
      return Tensors.floats(model.score(new TorchOperators(), input).shares());
    }
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
