package dev.weir.trainer.torch.family.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.VariationalSettings;
import dev.weir.trainer.data.DailyHistory;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.score.ModelErrors;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class ConditionalFamilyTest {

  private static final VariationalSettings SETTINGS = new VariationalSettings(1, 0);
  private static final ScoreChoice SCORE = new ScoreChoice(ScoreChoice.Kind.PROBABILITY, 1);
  private static final int HALF_A_DAY = 12;

  private final ModelInputs inputs = DailyHistory.inputs(NumericSchema.clocked(3, 1), 0, 5);
  private final ModelInputs atTheWrongTime =
      DailyHistory.inputs(NumericSchema.clocked(3, 1), HALF_A_DAY, 5);

  @Test
  void aValueThatIsUsualAtAnotherTimeIsStrange() {
    FittedModel model = fitted(new ConditionalFamily(SETTINGS));

    assertThat(median(model, atTheWrongTime)).isGreaterThan(20 * median(model, inputs));
  }

  @Test
  void theVariationalFamilyDoesNotTell() {
    FittedModel model = fitted(new VariationalFamily(SETTINGS));

    assertThat(median(model, atTheWrongTime)).isLessThan(3 * median(model, inputs));
  }

  @Test
  void decodesAnyLatentUnderACondition() {
    VariationalNetwork network = network(new ConditionalFamily(SETTINGS));
    float[] noon = {0, -1, 0, 1};
    float[] midnight = {0, 1, 0, 1};

    assertThat(decoded(network, noon)[2]).isPositive();
    assertThat(decoded(network, midnight)[2]).isNegative();
  }

  @Test
  void withoutAConditionItIsRefused() {
    assertThatThrownBy(
            () -> new ConditionalFamily(SETTINGS).create(List.of(2), RelatedHistory.inputs(1, 3)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("model.autoencoder=conditional must have a condition, found none")
        .hasMessageContaining("Name features in model.condition, or in features.clock");
  }

  private FittedModel fitted(Family family) {
    return snapshot(family).complete(inputs, SCORE);
  }

  private VariationalNetwork network(Family family) {
    return snapshot(family).network();
  }

  private VariationalSnapshot snapshot(Family family) {
    FitPolicy policy = new FitPolicy(List.of(8, 2), 60, 32, 0.01, 60, 2);
    return (VariationalSnapshot)
        new Fitting(policy, inputs, inputs).run(family, epoch -> {}).snapshot();
  }

  private static double median(FittedModel model, ModelInputs inputs) {
    float[] scores = ModelErrors.of(model, inputs).scores();
    Arrays.sort(scores);
    return scores[scores.length / 2];
  }

  /** Of the middle of the latent. */
  private static float[] decoded(VariationalNetwork network, float[] condition) {
    try (PointerScope scope = new PointerScope()) {
      Tensor latent = Tensors.matrix(new float[2], 1, 2);
      Tensor known = Tensors.matrix(condition, 1, condition.length);
      return Tensors.floats(network.decode(new TorchOperators(), latent, Optional.of(known)));
    }
  }
}
