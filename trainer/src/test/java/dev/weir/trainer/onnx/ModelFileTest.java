package dev.weir.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ManifestJson;
import dev.weir.detection.model.ModelManifest;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.ModelInputs;
import dev.weir.trainer.data.RandomHistory;
import dev.weir.trainer.data.Samples;
import dev.weir.trainer.data.Standardisation;
import dev.weir.trainer.fit.Errors;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.NetworkErrors;
import dev.weir.trainer.torch.family.TestFamilies;
import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(ints = {1, 2, 8})
  void onnxRuntimeAgreesWithLibTorch(int window) throws OrtException {
    ModelInputs inputs = new ModelInputs(samples, window, standardisation);
    Fit fit =
        new Fitting(policy(), inputs, inputs).run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});
    Errors expected = NetworkErrors.of(fit.network(), inputs);

    try (OrtSession session = session(fit, window);
        OnnxTensor features = features(window);
        OrtSession.Result result = session.run(Map.of("features", features))) {
      float[] scores = (float[]) result.get("score").orElseThrow().getValue();
      float[][] errors = (float[][]) result.get("feature_error").orElseThrow().getValue();
      for (int i = 0; i < ROWS; i++) {
        assertThat(scores[i]).isCloseTo(expected.scores()[i], within(tolerance(scores[i])));
        assertThat(sum(errors[i])).isCloseTo(scores[i], within(tolerance(scores[i])));
      }
      assertThat(((float[][]) result.get("reconstruction").orElseThrow().getValue())[0])
          .hasSize(WIDTH);
      assertThat(((float[][]) result.get("latent").orElseThrow().getValue())[0])
          .hasSize(fit.network().latentLength());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void metadataHoldsTheManifest(int window) throws OrtException {
    ModelInputs inputs = new ModelInputs(samples, window, standardisation);
    Fit fit =
        new Fitting(policy(), inputs, inputs).run(TestFamilies.of(Autoencoder.DENSE), epoch -> {});

    try (OrtSession session = session(fit, window)) {
      String json = session.getMetadata().getCustomMetadata().get(ModelManifest.METADATA_KEY);
      assertThat(ManifestJson.read(json)).isEqualTo(manifest(window));
    }
  }

  private static float tolerance(float score) {
    return 1e-5f * Math.max(1, score);
  }

  private static FitPolicy policy() {
    return new FitPolicy(List.of(6, 2), 3, 32, 0.01, 5, 1);
  }

  private OrtSession session(Fit fit, int window) throws OrtException {
    byte[] bytes =
        new ModelFile("test", fit.network(), standardisation, window).bytes(manifest(window));
    return OrtEnvironment.getEnvironment().createSession(bytes);
  }

  private OnnxTensor features(int window) throws OrtException {
    int length = window * WIDTH;
    float[] raw = new float[ROWS * length];
    for (int i = 0; i < ROWS; i++) {
      samples.copyInput(i, window, raw, i * length);
    }
    long[] shape = window == 1 ? new long[] {ROWS, WIDTH} : new long[] {ROWS, window, WIDTH};
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(raw), shape);
  }

  private static ModelManifest manifest(int window) {
    List<Feature> features =
        List.of(Feature.numeric("a"), Feature.numeric("b"), Feature.numeric("c"));
    return new ModelManifest(
        "test",
        "1",
        "dense",
        new FeatureSchema(features, window),
        "mse",
        new ModelManifest.Training("00", 300, 1, Instant.EPOCH, Instant.EPOCH),
        1,
        Map.of("libtorch", "any"),
        new TreeMap<>(Map.of(600, 3)),
        "00");
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
