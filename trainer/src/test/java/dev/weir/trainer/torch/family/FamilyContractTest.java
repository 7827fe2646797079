package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.detection.features.RowBlocks;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.onnx.ManifestFixture;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.score.ModelErrors;
import java.nio.FloatBuffer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every family, on rows and on windows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamilyContractTest {

  private static final int WIDTH = 3;

  /** Leaves the two ReLU units of a row's bottleneck alive. */
  private static final long SEED = 2;

  private static final Set<Autoencoder> WINDOWS_ONLY =
      EnumSet.of(Autoencoder.CONVOLUTIONAL, Autoencoder.RECURRENT);

  /** Trained once for all that is asked of it. */
  private final Map<List<Object>, Trained> trained = new HashMap<>();

  private record Trained(ModelInputs inputs, Fit fit, FittedModel model) {

    byte[] bytes() {
      return FamilyContractTest.bytes(model, inputs);
    }

    float[] scores() {
      return ModelErrors.of(model, inputs).scores();
    }
  }

  /** Whether a family takes inputs of so many rows. */
  static boolean takes(Autoencoder family, int window) {
    return window > 1 || !WINDOWS_ONLY.contains(family);
  }

  /** Of always answering the mean, or of guessing which views are of one event. */
  static double lossOfNothingLearnt(Autoencoder family, ModelInputs inputs) {
    return family == Autoencoder.CONTRASTIVE ? 1 : inputs.meanSquare();
  }

  /** Of that loss; some events that never were could have been, so it cannot fall as far. */
  private static double most(Autoencoder family) {
    return family == Autoencoder.CONTRASTIVE ? 0.9 : 0.8;
  }

  static Stream<Autoencoder> families() {
    return Stream.of(Autoencoder.values()).filter(family -> family != Autoencoder.AUTO);
  }

  static Stream<Arguments> familiesOnRowsAndWindows() {
    return families()
        .flatMap(
            family ->
                Stream.of(1, 4)
                    .filter(window -> takes(family, window))
                    .map(window -> Arguments.of(family, window)));
  }

  @ParameterizedTest
  @MethodSource("familiesOnRowsAndWindows")
  void explainsMoreThanTheMean(Autoencoder family, int window) {
    Trained trained = trained(family, window);

    assertThat(trained.fit().best().validationLoss())
        .isLessThan(most(family) * lossOfNothingLearnt(family, trained.inputs()));
  }

  @ParameterizedTest
  @MethodSource("familiesOnRowsAndWindows")
  void sameSeedGivesTheSameBytes(Autoencoder family, int window) {
    assertThat(train(family, inputs(family, window)).bytes())
        .isEqualTo(trained(family, window).bytes());
  }

  @ParameterizedTest
  @MethodSource("familiesOnRowsAndWindows")
  void onnxRuntimeAgreesWithLibTorch(Autoencoder family, int window) throws OrtException {
    Trained trained = trained(family, window);

    assertAgreement(trained.bytes(), trained);
  }

  @ParameterizedTest
  @MethodSource("familiesOnRowsAndWindows")
  void aScoreIsTheSameBitsAloneAndInAChunk(Autoencoder family, int window) throws OrtException {
    ModelInputs inputs = trained(family, window).inputs();
    byte[] model = trained(family, window).bytes();

    assertThat(scores(model, inputs, 1)).isEqualTo(scores(model, inputs, 20));
  }

  static Stream<Autoencoder> conditionedFamilies() {
    return families().filter(Autoencoder::conditioned);
  }

  @ParameterizedTest
  @MethodSource("conditionedFamilies")
  void scalesAndAConditionChangeNoneOfThat(Autoencoder family) throws OrtException {
    ModelInputs inputs = RelatedHistory.inputs(NumericSchema.conditioned(WIDTH, 4), 3);
    Trained trained = train(family, inputs);
    byte[] model = trained.bytes();

    assertAgreement(model, trained);
    assertThat(scores(model, inputs, 1)).isEqualTo(scores(model, inputs, 20));
    assertThat(scores(model, inputs, 20, true)).isNotEqualTo(scores(model, inputs, 20));
  }

  static ModelInputs inputs(Autoencoder family, int window) {
    return family == Autoencoder.CONDITIONAL
        ? RelatedHistory.inputs(NumericSchema.clocked(WIDTH, window), 3)
        : RelatedHistory.inputs(window, 3);
  }

  private Trained trained(Autoencoder family, int window) {
    return trained.computeIfAbsent(
        List.of(family, window), key -> train(family, inputs(family, window)));
  }

  private static Trained train(Autoencoder family, ModelInputs inputs) {
    Fit fit = fit(family, inputs, SEED);
    return new Trained(inputs, fit, model(family, fit, inputs));
  }

  private static void assertAgreement(byte[] model, Trained trained) throws OrtException {
    float[] expected = trained.scores();
    float[] found = scores(model, trained.inputs(), trained.inputs().size());
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-5f * Math.max(1, expected[i])));
    }
  }

  static Fit fit(Autoencoder family, ModelInputs inputs, long seed) {
    return new Fitting(new FitPolicy(List.of(), 30, 32, 0.01, 30, seed), inputs, inputs)
        .run(TestFamilies.of(family), epoch -> {});
  }

  static FittedModel model(Autoencoder family, Fit fit, ModelInputs inputs) {
    return fit.snapshot().complete(inputs, new ScoreChoice(family.score(), 1));
  }

  static byte[] bytes(FittedModel model, ModelInputs inputs) {
    ModelFile file = new ModelFile("test", model, inputs.encoding(), inputs.schema());
    return file.bytes(ManifestFixture.of(inputs.schema()));
  }

  /** Scores of all inputs in ONNX Runtime, so many in a call. */
  static float[] scores(byte[] model, ModelInputs inputs, int chunk) throws OrtException {
    return scores(model, inputs, chunk, false);
  }

  /**
   * @param blind whether conditions are hidden from the model
   */
  private static float[] scores(byte[] model, ModelInputs inputs, int chunk, boolean blind)
      throws OrtException {
    float[] scores = new float[inputs.size()];
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model)) {
      for (int from = 0; from < scores.length; from += chunk) {
        Map<String, OnnxTensor> given = new HashMap<>();
        given.put("features", features(inputs, from, chunk));
        if (inputs.schema().conditionLength() > 0) {
          given.put("condition", conditions(inputs, from, chunk, blind));
        }
        try (OrtSession.Result result = session.run(given)) {
          float[] part = (float[]) result.get("score").orElseThrow().getValue();
          System.arraycopy(part, 0, scores, from, chunk);
        } finally {
          given.values().forEach(OnnxTensor::close);
        }
      }
    }
    return scores;
  }

  private static OnnxTensor features(ModelInputs inputs, int from, int count) throws OrtException {
    RowBlocks blocks = inputs.schema().blocks();
    float[] raw = new float[count * blocks.length()];
    for (int i = 0; i < count; i++) {
      inputs.samples().copyInput(from + i, blocks, raw, i * blocks.length());
    }
    int width = blocks.width();
    long[] shape =
        inputs.rows() == 1 ? new long[] {count, width} : new long[] {count, inputs.rows(), width};
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(raw), shape);
  }

  private static OnnxTensor conditions(ModelInputs inputs, int from, int count, boolean blind)
      throws OrtException {
    int length = inputs.schema().conditionLength();
    float[] values = new float[count * length];
    for (int i = 0; i < count && !blind; i++) {
      long time = inputs.samples().historyOf(from + i).time(inputs.samples().row()[from + i]);
      inputs.schema().writeCondition(time, values, i * length);
    }
    long[] shape = {count, length};
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), shape);
  }
}
