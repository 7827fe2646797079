package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.data.LabelledHistory;
import dev.weir.trainer.data.NumericSchema;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.onnx.ManifestFixture;
import dev.weir.trainer.onnx.ModelFile;
import dev.weir.trainer.torch.ExpectedAnswers;
import dev.weir.trainer.torch.Fitting;
import dev.weir.trainer.torch.label.HeadFitting;
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

  private static final long SEED = 1;

  private static final Set<Autoencoder> WINDOWS_ONLY =
      EnumSet.of(Autoencoder.CONVOLUTIONAL, Autoencoder.RECURRENT);

  /** Trained once for all that is asked of it. */
  private final Map<List<Object>, Trained> trained = new HashMap<>();

  private record Trained(ModelInputs inputs, Fit fit, FittedModel model) {

    byte[] bytes() {
      return FamilyContractTest.bytes(model, inputs);
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

  /** All that take a row, and need no condition. */
  static Stream<Autoencoder> familiesOnRows() {
    return families().filter(family -> takes(family, 1) && family != Autoencoder.CONDITIONAL);
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
  void onnxRuntimeAgreesWithLibTorchInEveryOutput(Autoencoder family, int window) {
    Trained trained = trained(family, window);

    assertAgreement(trained.model(), trained.inputs());
  }

  @ParameterizedTest
  @MethodSource("familiesOnRows")
  void itAgreesInWhatLabelsAddToo(Autoencoder family) {
    ModelInputs inputs = LabelledHistory.inputs(400, 4, 1);
    FittedModel model = model(family, fit(family, inputs, SEED), inputs);

    assertAgreement(new HeadFitting(model, SEED).run(inputs, inputs).model(), inputs);
  }

  @ParameterizedTest
  @MethodSource("familiesOnRowsAndWindows")
  void aScoreIsTheSameBitsAloneAndInAChunk(Autoencoder family, int window) {
    ModelInputs inputs = trained(family, window).inputs();
    byte[] model = trained(family, window).bytes();

    assertThat(scores(model, inputs, 1)).isEqualTo(scores(model, inputs, 20));
  }

  static Stream<Autoencoder> conditionedFamilies() {
    return families().filter(Autoencoder::conditioned);
  }

  @ParameterizedTest
  @MethodSource("conditionedFamilies")
  void scalesAndAConditionChangeNoneOfThat(Autoencoder family) {
    ModelInputs inputs = RelatedHistory.inputs(NumericSchema.conditioned(WIDTH, 4), 3);
    Trained trained = train(family, inputs);
    byte[] model = trained.bytes();

    assertAgreement(trained.model(), inputs);
    assertThat(scores(model, inputs, 1)).isEqualTo(scores(model, inputs, 20));
    assertThat(new FileAnswers(model, inputs, true).scores(20))
        .isNotEqualTo(scores(model, inputs, 20));
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
  static float[] scores(byte[] model, ModelInputs inputs, int chunk) {
    return new FileAnswers(model, inputs, false).scores(chunk);
  }

  /** Every output of a model is the same in its file, but for what rounding makes of it. */
  static void assertAgreement(FittedModel model, ModelInputs inputs) {
    Map<String, float[]> expected = ExpectedAnswers.of(model, inputs);
    Map<String, float[]> found =
        new FileAnswers(bytes(model, inputs), inputs, false).outputs(expected.keySet());
    expected.forEach((output, values) -> assertClose(output, found.get(output), values));
  }

  private static void assertClose(String output, float[] found, float[] expected) {
    assertThat(found).as(output).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (Float.isNaN(expected[i])) {
        assertThat(found[i]).as("%s %d", output, i).isNaN();
      } else {
        assertThat(found[i])
            .as("%s %d", output, i)
            .isCloseTo(expected[i], within(1e-5f * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }
}
