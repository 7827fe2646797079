package dev.weir.trainer.torch.family.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.detector.family.VariationalSettings;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.onnx.ManifestFixture;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.score.Probability;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.score.ModelErrors;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class DrawnModelTest {

  private static final int WINDOW = 4;

  private final ModelInputs inputs = RelatedHistory.inputs(WINDOW, 3);

  /** μ = (x_1 + x_2) / 2, σ = 2, y = (z, −z). */
  private final VariationalNetwork network =
      new VariationalNetwork(
          List.of(),
          new Dense(2, 1, new float[] {0.5f, 0.5f}, new float[1]),
          new Dense(2, 1, new float[2], new float[] {(float) Math.log(4)}),
          List.of(new Dense(1, 2, new float[] {1, -1}, new float[2])),
          false);

  private final DrawnModel model =
      new DrawnModel(
          new float[] {1, 1},
          network,
          List.of(new Draw(network, new float[] {0.5f}), new Draw(network, new float[] {-1})),
          new Probability(new float[] {1, 2}));

  @Test
  void aShareIsTheMeanOverTheDraws() {
    // μ = 1.5, so z is 2.5 and −0.5, and the residuals of (1, 2) are (−1.5, 4.5) and (1.5, 1.5).
    assertThat(shares(1, 1))
        .containsExactly(
            new float[] {
              (2.25f + 2.25f) / 2 / (2 * 1 * 2), (20.25f + 2.25f) / 2 / (2 * 2 * 2),
            },
            within(1e-5f));
  }

  @Test
  void aMissingValueHasNoShare() {
    assertThat(shares(1, 0)).containsExactly(new float[] {2.25f / 2, 0}, within(1e-5f));
  }

  @Test
  void onnxRuntimeAgreesWithLibTorchAndScoresAreTheSameInEveryChunk() throws OrtException {
    FittedModel drawn = trained(4);
    float[] expected = ModelErrors.of(drawn, inputs).scores();
    byte[] file =
        new ModelFile("test", drawn, inputs.encoding(), inputs.schema())
            .bytes(ManifestFixture.of(inputs.schema()));
    float[] together = scores(file, inputs.size());

    for (int i = 0; i < together.length; i++) {
      assertThat(together[i]).isCloseTo(expected[i], within(1e-5f * Math.max(1, expected[i])));
    }
    assertThat(scores(file, 1)).isEqualTo(together);
    assertThat(scores(file, 20)).isEqualTo(together);
  }

  @Test
  void everyDrawReadsTheSameWeights() {
    int weights = 12 * 9 + 9 + 2 * (9 * 4 + 4) + 4 * 9 + 9 + 9 * 12 + 12;

    assertThat(fileLength(5) - fileLength(4)).isLessThan(4 * weights);
  }

  private float[] shares(float... present) {
    try (PointerScope scope = new PointerScope()) {
      Tensor there = Tensors.matrix(present, 1, 2);
      Tensor values = Tensors.matrix(new float[] {1, 2}, 1, 2);
      Input<Tensor> input = new Input<>(values, there, Optional.empty());
      return Tensors.floats(model.score(new TorchOperators(), input).shares());
    }
  }

  private FittedModel trained(int draws) {
    return new Fitting(new FitPolicy(List.of(), 5, 32, 0.01, 5, 1), inputs, inputs)
        .run(new VariationalFamily(new VariationalSettings(1, draws)), epoch -> {})
        .snapshot()
        .complete(inputs, new ScoreChoice(ScoreChoice.Kind.PROBABILITY, 1));
  }

  private int fileLength(int draws) {
    return new ModelFile("test", trained(draws), inputs.encoding(), inputs.schema())
        .bytes(ManifestFixture.of(inputs.schema()))
        .length;
  }

  private float[] scores(byte[] model, int chunk) throws OrtException {
    float[] scores = new float[inputs.size()];
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model)) {
      for (int from = 0; from < scores.length; from += chunk) {
        try (OnnxTensor features = features(from, chunk);
            OrtSession.Result result = session.run(Map.of("features", features))) {
          float[] part = (float[]) result.get("score").orElseThrow().getValue();
          System.arraycopy(part, 0, scores, from, chunk);
        }
      }
    }
    return scores;
  }

  private OnnxTensor features(int from, int count) throws OrtException {
    float[] raw = new float[count * inputs.length()];
    for (int i = 0; i < count; i++) {
      inputs.samples().copyInput(from + i, inputs.schema().blocks(), raw, i * inputs.length());
    }
    long[] shape = {count, WINDOW, inputs.length() / WINDOW};
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(raw), shape);
  }
}
