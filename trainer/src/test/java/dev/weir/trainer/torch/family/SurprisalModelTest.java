package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.SurprisalChoice;
import dev.weir.detection.detector.SurprisalChoice.Combination;
import dev.weir.trainer.calibration.Surprisals;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.onnx.ManifestFixture;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.score.PlainCurve;
import dev.weir.trainer.score.SurprisalModel;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.score.ModelErrors;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network's score and two inputs, each in nats. */
class SurprisalModelTest {

  private static final float WEIGHT = 2;
  private static final List<Integer> COLUMNS = List.of(0, 2);

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);
  private final FittedModel network = network();

  @ParameterizedTest
  @EnumSource(Combination.class)
  void addsUpWhatSurprisesEachExpert(Combination combination) {
    SurprisalModel model = model(combination);
    float[] scores = ModelErrors.of(model, inputs).scores();
    float[] errors = ModelErrors.of(network, inputs).scores();
    float[] values = new float[3];
    float[] present = new float[3];

    for (int i = 0; i < scores.length; i++) {
      inputs.copy(i, values, present, 0);
      float error = (float) PlainCurve.at(model.curve(), errors[i]);
      float first =
          WEIGHT * present[0] * (float) PlainCurve.at(model.experts().get(0).curve(), values[0]);
      float second =
          WEIGHT * present[2] * (float) PlainCurve.at(model.experts().get(1).curve(), values[2]);
      float expected =
          switch (combination) {
            case STRONGEST -> error + Math.max(first, second);
            case SUM -> error + first + second;
            case MAX -> Math.max(error, Math.max(first, second));
          };
      assertThat(scores[i]).isCloseTo(expected, within(1e-4f));
    }
  }

  @ParameterizedTest
  @EnumSource(Combination.class)
  void onnxRuntimeAgreesWithLibTorchAndWithItself(Combination combination) {
    SurprisalModel model = model(combination);
    float[] expected = ModelErrors.of(model, inputs).scores();
    byte[] file =
        new ModelFile("test", model, inputs.encoding(), inputs.schema())
            .bytes(ManifestFixture.of(inputs.schema()));

    float[] together = FamilyContractTest.scores(file, inputs, 20);
    assertThat(FamilyContractTest.scores(file, inputs, 1)).isEqualTo(together);
    for (int i = 0; i < together.length; i++) {
      assertThat(together[i])
          .isCloseTo(expected[i], within(1e-4f * Math.max(1, Math.abs(expected[i]))));
    }
  }

  @ParameterizedTest
  @EnumSource(Combination.class)
  void anUnusualInputIsTheLargestShare(Combination combination) {
    try (PointerScope scope = new PointerScope()) {
      Scored<Tensor> scored =
          model(combination).score(new TorchOperators(), TestInputs.of(0, 0, 9));
      float[] shares = Tensors.floats(scored.shares());

      assertThat(shares[2]).isGreaterThan(4 * (shares[0] + shares[1]));
    }
  }

  private SurprisalModel model(Combination combination) {
    SurprisalChoice choice = new SurprisalChoice(List.of("f0", "f2"), combination, WEIGHT);
    return new Surprisals(choice, inputs)
        .over(network, ModelErrors.of(network, inputs).scores(), COLUMNS);
  }

  private FittedModel network() {
    return new Fitting(new FitPolicy(List.of(), 5, 32, 0.01, 5, 2), inputs, inputs)
        .run(TestFamilies.of(Autoencoder.DENSE), epoch -> {})
        .snapshot()
        .complete(inputs, new ScoreChoice(ScoreChoice.Kind.SURPRISAL, 1));
  }
}
