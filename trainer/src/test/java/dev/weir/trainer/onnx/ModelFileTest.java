package dev.weir.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.features.RowBlocks;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.Encoding;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Standardisation;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.family.TestFamilies;
import dev.weir.trainer.torch.score.ModelErrors;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {

  private static final int WIDTH = 3;
  private static final int ROWS = 300;

  private final History history = RandomHistory.of(ROWS, WIDTH, 11);
  private final Samples samples =
      new Samples(List.of(history), new int[ROWS], IntStream.range(0, ROWS).toArray());
  private final Standardisation standardisation =
      new Standardisation(new float[] {20, -3, 0}, new float[] {2, 0.5f, 1});

  @ParameterizedTest
  @CsvSource({
    "MSE,1",
    "MSE,2",
    "MSE,8",
    "STANDARDISED,1",
    "STANDARDISED,8",
    "TOP_K,1",
    "TOP_K,8",
    "MAHALANOBIS,1",
    "MAHALANOBIS,2",
    "MAHALANOBIS,8",
    "RELATIVE,1",
    "RELATIVE,8"
  })
  void onnxRuntimeAgreesWithLibTorch(ScoreChoice.Kind kind, int window) throws OrtException {
    ModelInputs inputs = new ModelInputs(samples, NumericSchema.of(WIDTH, window), standardisation);
    Fit fit =
        new Fitting(policy(), inputs, inputs).run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});
    FittedModel model = fit.snapshot().complete(inputs, new ScoreChoice(kind, 2));
    Errors expected = ModelErrors.of(model, inputs);

    try (OrtSession session = session(model, window);
        OnnxTensor features = features(window, 0, ROWS);
        OrtSession.Result result = session.run(Map.of("features", features))) {
      float[] scores = (float[]) result.get("score").orElseThrow().getValue();
      float[][] errors = (float[][]) result.get("feature_error").orElseThrow().getValue();
      for (int i = 0; i < ROWS; i++) {
        assertThat(scores[i]).isCloseTo(expected.scores()[i], within(tolerance(scores[i])));
        assertThat(sum(errors[i])).isCloseTo(scores[i], within(tolerance(scores[i])));
        assertThat(errors[i]).doesNotContain(Float.NaN);
        for (float error : errors[i]) {
          assertThat(error).isNotNegative();
        }
      }
      assertThat(((float[][]) result.get("reconstruction").orElseThrow().getValue())[0])
          .hasSize(WIDTH);
      assertThat(((float[][]) result.get("latent").orElseThrow().getValue())[0])
          .hasSize(model.latentLength());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISTANCE")
  void aMissingValueAddsNothing(ScoreChoice.Kind kind) throws OrtException {
    ModelInputs inputs = new ModelInputs(samples, NumericSchema.of(WIDTH, 1), standardisation);
    Fit fit =
        new Fitting(policy(), inputs, inputs).run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});
    FittedModel model = fit.snapshot().complete(inputs, new ScoreChoice(kind, 2));

    float[] raw = {20, Float.NaN, 3, Float.NaN, Float.NaN, Float.NaN};
    try (OrtSession session = session(model, 1);
        OnnxTensor features = tensor(raw, 2, 3);
        OrtSession.Result result = session.run(Map.of("features", features))) {
      float[][] errors = (float[][]) result.get("feature_error").orElseThrow().getValue();
      assertThat(errors[0][1]).isZero();
      assertThat(errors[0][2]).isPositive();
      assertThat(errors[1]).containsOnly(0);
      assertThat(((float[]) result.get("score").orElseThrow().getValue())[1]).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MSE,1", "STANDARDISED,1", "TOP_K,1", "MAHALANOBIS,1", "RELATIVE,1",
    "MSE,13", "STANDARDISED,13", "TOP_K,13", "MAHALANOBIS,13", "RELATIVE,13"
  })
  void aScoreIsTheSameBitsInEveryChunk(ScoreChoice.Kind kind, int window) throws OrtException {
    ModelInputs inputs = new ModelInputs(samples, NumericSchema.of(WIDTH, window), standardisation);
    Fit fit =
        new Fitting(policy(), inputs, inputs).run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});
    FittedModel model = fit.snapshot().complete(inputs, new ScoreChoice(kind, 2));

    try (OrtSession session = session(model, window)) {
      float[] together = scores(session, window, 0, ROWS);
      for (int chunk : new int[] {2, 3, 7, 60}) {
        for (int from = 0; from + chunk <= ROWS; from += chunk) {
          assertThat(scores(session, window, from, from + chunk))
              .isEqualTo(Arrays.copyOfRange(together, from, from + chunk));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void metadataHoldsTheManifest(int window) throws OrtException {
    ModelInputs inputs = new ModelInputs(samples, NumericSchema.of(WIDTH, window), standardisation);
    Fit fit =
        new Fitting(policy(), inputs, inputs).run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});

    try (OrtSession session =
        session(
            fit.snapshot().complete(inputs, new ScoreChoice(ScoreChoice.Kind.MSE, 1)), window)) {
      String json = session.getMetadata().getCustomMetadata().get(ModelManifest.METADATA_KEY);
      assertThat(ManifestJson.read(json))
          .isEqualTo(ManifestFixture.of(NumericSchema.of(WIDTH, window)));
    }
  }

  private static float tolerance(float score) {
    return 1e-5f * Math.max(1, score);
  }

  private static FitPolicy policy() {
    return new FitPolicy(List.of(6, 2), 3, 32, 0.01, 5, 1);
  }

  private OrtSession session(FittedModel model, int window) throws OrtException {
    FeatureSchema schema = NumericSchema.of(WIDTH, window);
    byte[] bytes =
        new ModelFile("test", model, Encoding.of(standardisation), schema)
            .bytes(ManifestFixture.of(schema));
    return OrtEnvironment.getEnvironment().createSession(bytes);
  }

  private float[] scores(OrtSession session, int window, int from, int until) throws OrtException {
    try (OnnxTensor features = features(window, from, until);
        OrtSession.Result result = session.run(Map.of("features", features))) {
      return (float[]) result.get("score").orElseThrow().getValue();
    }
  }

  private OnnxTensor features(int window, int from, int until) throws OrtException {
    RowBlocks blocks = NumericSchema.of(WIDTH, window).blocks();
    int length = blocks.length();
    float[] raw = new float[(until - from) * length];
    for (int i = from; i < until; i++) {
      samples.copyInput(i, blocks, raw, (i - from) * length);
    }
    return window == 1
        ? tensor(raw, until - from, WIDTH)
        : tensor(raw, until - from, window, WIDTH);
  }

  private static OnnxTensor tensor(float[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), shape);
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
