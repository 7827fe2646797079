package dev.weir.trainer.torch.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.trainer.data.LabelledHistory;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.label.LabelledModel;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.onnx.ManifestFixture;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.family.TestFamilies;
import dev.weir.trainer.torch.score.ModelErrors;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A head that learns, from a quarter of the labels, what the score cannot see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadFittingTest {

  private static final int ROWS = 400;

  /** Of what a head looks at: score, two latent units, and shares and values of three. */
  private static final int WIDTH = 9;

  /** One normal value in 25 is below. */
  private static final double RARE = -1.75;

  private final ModelInputs training = LabelledHistory.inputs(4000, 4, 1);
  private final ModelInputs heldOut = likeTraining(1000, 4, 2);
  private final ModelInputs judged = likeTraining(ROWS, 1, 3);
  private final FittedModel model = model();
  private final LabelledFit fit = new HeadFitting(model, 1).run(training, heldOut);
  private final LabelledModel labelled = fit.model();

  @Test
  void ranksByWhatLabelsSayAndTheScoreDoesNot() {
    assertThat(averagePrecision(ModelErrors.of(model, judged).scores())).isLessThan(0.5);
    assertThat(averagePrecision(HeadFitting.probabilities(labelled, judged))).isGreaterThan(0.85);
  }

  @Test
  void withManyLabelledNormalLearnsHowLikelyAnAnomalyIsNotHowLikelyItIsLabelled() {
    ModelInputs rare = LabelledHistory.inputs(4000, 4, 4, RARE);
    float[] probabilities =
        HeadFitting.probabilities(new HeadFitting(model, 1).run(rare, rare).model(), rare);

    assertThat(mean(probabilities)).isBetween(0.03, 0.06);
  }

  @Test
  void ofTooManyLabelledSomeAreLearntFrom() {
    ModelInputs rare = LabelledHistory.inputs(4000, 1, 4, RARE);
    LabelledFit thinned = new HeadFitting(model, 1, 500 * WIDTH).run(rare, rare);
    float[] probabilities = HeadFitting.probabilities(thinned.model(), rare);

    long leftOut =
        IntStream.range(0, rare.size())
            .filter(i -> thinned.heldOut()[i] == probabilities[i])
            .count();
    assertThat(leftOut).isGreaterThanOrEqualTo(3500);
    assertThat(mean(probabilities)).isBetween(0.03, 0.06);
    assertThat(mean(thinned.heldOut())).isBetween(0.03, 0.06);
  }

  @Test
  void withFewLabelledNormalLearnsHowLikelyAnAnomalyIsLabelled() {
    assertThat(mean(HeadFitting.probabilities(labelled, judged))).isBetween(0.03, 0.08);
  }

  @Test
  void heldOutEventsAreJudgedByHeadsThatHaveNotLearntFromThem() {
    float[] learnt = HeadFitting.probabilities(labelled, heldOut);

    assertThat(fit.heldOut()).hasSize(heldOut.size());
    for (int i = 0; i < learnt.length; i++) {
      assertThat(fit.heldOut()[i]).as("event %d", i).isNotEqualTo(learnt[i]);
    }
  }

  @Test
  void leavesTheScoreAsItWas() {
    assertThat(ModelErrors.of(labelled, heldOut).scores())
        .isEqualTo(ModelErrors.of(model, heldOut).scores());
  }

  @Test
  void sameSeedGivesTheSameBytes() {
    assertThat(file(new HeadFitting(model, 1).run(training, heldOut).model()))
        .isEqualTo(file(labelled));
  }

  @Test
  void onnxRuntimeAgreesWithLibTorchAndWithItself() throws OrtException {
    float[] expected = HeadFitting.probabilities(labelled, judged);

    float[] together = probabilities(file(labelled), 50);
    assertThat(together).containsExactly(expected, within(1e-5f));
    assertThat(probabilities(file(labelled), 2)).isEqualTo(together);
  }

  private ModelInputs likeTraining(int rows, int every, long seed) {
    return new ModelInputs(
        LabelledHistory.inputs(rows, every, seed).samples(),
        training.schema(),
        training.encoding());
  }

  private FittedModel model() {
    return new Fitting(new FitPolicy(List.of(2), 5, 32, 0.01, 5, 2), training, heldOut)
        .run(TestFamilies.of(Autoencoder.DENSE), epoch -> {})
        .snapshot()
        .complete(training, new ScoreChoice(ScoreChoice.Kind.MSE, 1));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private double averagePrecision(float[] scores) {
    LabelledScores ranked = new LabelledScores();
    for (int i = 0; i < scores.length; i++) {
      ranked.add(scores[i], judged.samples().label(i) == 1);
    }
    return ranked.rank().averagePrecision().orElseThrow();
  }

  private byte[] file(FittedModel written) {
    return new ModelFile("test", written, training.encoding(), training.schema())
        .bytes(ManifestFixture.of(training.schema()));
  }

  private float[] probabilities(byte[] file, int chunk) throws OrtException {
    float[] all = new float[ROWS];
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file)) {
      for (int from = 0; from < ROWS; from += chunk) {
        float[] raw = new float[chunk * 3];
        for (int i = 0; i < chunk; i++) {
          judged.samples().copyInput(from + i, judged.schema().blocks(), raw, i * 3);
        }
        try (OnnxTensor features =
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(raw), new long[] {chunk, 3});
            OrtSession.Result result = session.run(Map.of("features", features))) {
          float[] part = (float[]) result.get("label_probability").orElseThrow().getValue();
          System.arraycopy(part, 0, all, from, chunk);
        }
      }
    }
    return all;
  }
}
