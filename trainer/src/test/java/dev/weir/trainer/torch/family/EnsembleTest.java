package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.Ensemble;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.onnx.ManifestFixture;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.score.ModelErrors;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of several seeds in one graph. */
class EnsembleTest {

  private static final int NETWORKS = 3;

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void scoresAreTheMeanOfItsMembers(int window) {
    ModelInputs inputs = RelatedHistory.inputs(window, 3);
    List<FittedModel> members = members(inputs);

    float[] found =
        FamilyContractTest.scores(bytes(Ensemble.of(members), inputs), inputs, inputs.size());
    for (int i = 0; i < found.length; i++) {
      double expected = 0;
      for (FittedModel member : members) {
        expected += ModelErrors.of(member, inputs).scores()[i] / NETWORKS;
      }
      assertThat((double) found[i]).isCloseTo(expected, within(1e-5 * Math.max(1, expected)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aScoreIsTheSameBitsAloneAndInAChunk(int window) {
    ModelInputs inputs = RelatedHistory.inputs(window, 3);
    byte[] model = bytes(Ensemble.of(members(inputs)), inputs);

    assertThat(FamilyContractTest.scores(model, inputs, 1))
        .isEqualTo(FamilyContractTest.scores(model, inputs, 20));
  }

  @Test
  void sameSeedsGiveTheSameBytes() {
    ModelInputs inputs = RelatedHistory.inputs(1, 3);

    assertThat(bytes(Ensemble.of(members(inputs)), inputs))
        .isEqualTo(bytes(Ensemble.of(members(inputs)), inputs));
  }

  @Test
  void aSingleNetworkIsAsItIs() {
    FittedModel member = members(RelatedHistory.inputs(1, 3)).get(0);

    assertThat(Ensemble.of(List.of(member))).isSameAs(member);
  }

  private static List<FittedModel> members(ModelInputs inputs) {
    return LongStream.rangeClosed(1, NETWORKS).mapToObj(seed -> member(inputs, seed)).toList();
  }

  private static FittedModel member(ModelInputs inputs, long seed) {
    return new Fitting(new FitPolicy(List.of(), 3, 32, 0.01, 5, seed), inputs, inputs)
        .run(TestFamilies.of(Autoencoder.DENSE), epoch -> {})
        .snapshot()
        .complete(inputs, new ScoreChoice(ScoreChoice.Kind.MSE, 1));
  }

  private static byte[] bytes(FittedModel model, ModelInputs inputs) {
    return new ModelFile("test", model, inputs.encoding(), inputs.schema())
        .bytes(ManifestFixture.of(inputs.schema()));
  }
}
