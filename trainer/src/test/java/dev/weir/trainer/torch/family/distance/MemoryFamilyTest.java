package dev.weir.trainer.torch.family.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.DenoisingSettings;
import dev.weir.detection.detector.family.DenoisingSettings.Noise;
import dev.weir.detection.detector.family.MemorySettings;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.ScoredRun;
import dev.weir.trainer.torch.score.ModelErrors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryFamilyTest {

  private static final float[] ALL = {1, 1, 1};

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  @Test
  void whatIsKeptIsNoDistanceAway() {
    float[] scores = ModelErrors.of(fitted(300, 1, List.of()), inputs).scores();

    for (float score : scores) {
      assertThat(score).isCloseTo(0, within(1e-5f));
    }
  }

  @Test
  void onlyAChoiceOfTheEventsIsKept() {
    float[] scores = ModelErrors.of(fitted(100, 1, List.of()), inputs).scores();

    assertThat(IntStream.range(0, scores.length).filter(i -> scores[i] < 1e-5f).count())
        .isBetween(100L, 130L);
  }

  @Test
  void whatBreaksARelationIsFarInTheInputsAndInTheLatents() {
    float[] normal = {1, -1, 1};
    float[] strange = {1, 1, 1};
    for (List<Integer> layers : List.of(List.<Integer>of(), List.of(16, 4))) {
      FittedModel model = fitted(200, 3, layers);

      assertThat(score(model, strange)).isGreaterThan(2 * score(model, normal));
    }
  }

  @Test
  void theLatentIsTheEncodersOrTheInput() {
    assertThat(fitted(200, 3, List.of(16, 4)).latentLength()).isEqualTo(4);
    assertThat(fitted(200, 3, List.of()).latentLength()).isEqualTo(3);
  }

  @Test
  void theReconstructionIsTheMeanOfTheNeighbours() {
    FittedModel model = fitted(300, 300, List.of());
    float[] mean = new float[3];
    float[] values = new float[3];
    for (int i = 0; i < inputs.size(); i++) {
      inputs.copy(i, values, new float[3], 0);
      for (int f = 0; f < 3; f++) {
        mean[f] += values[f] / inputs.size();
      }
    }

    assertThat(ScoredRun.of(model, new float[] {1, 2, 3}, ALL, 3).reconstruction())
        .containsExactly(mean, within(1e-4f));
  }

  @Test
  void moreNeighboursThanEventsAreRefused() {
    assertThatThrownBy(() -> fitted(2000, 301, List.of()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("model.neighbours must be in [1, 300], the events learnt from, found 301");
  }

  private FittedModel fitted(int size, int neighbours, List<Integer> layers) {
    MemoryFamily family =
        new MemoryFamily(
            new MemorySettings(size, neighbours, 1), new DenoisingSettings(Noise.GAUSSIAN, 0.2));
    return new Fitting(new FitPolicy(layers, 20, 32, 0.01, 20, 2), inputs, inputs)
        .run(family, epoch -> {})
        .snapshot()
        .complete(inputs, new ScoreChoice(ScoreChoice.Kind.MSE, 1));
  }

  private static float score(FittedModel model, float[] input) {
    return ScoredRun.of(model, input, ALL, 3).scores()[0];
  }
}
