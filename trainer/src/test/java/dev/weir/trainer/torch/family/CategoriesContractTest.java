package dev.weir.trainer.torch.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.trainer.data.MixedHistory;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every family on numbers and categories, some of them missing. */
class CategoriesContractTest {

  private static final long SEED = 1;

  static Stream<Autoencoder> familiesOnRows() {
    return FamilyContractTest.familiesOnRows();
  }

  /** All but the one that wants a condition. */
  static Stream<Autoencoder> familiesOnWindows() {
    return FamilyContractTest.families().filter(family -> family != Autoencoder.CONDITIONAL);
  }

  @ParameterizedTest
  @MethodSource("familiesOnRows")
  void aRowMayHaveCategories(Autoencoder family) {
    ModelInputs inputs = MixedHistory.inputs(1);
    Fit fit = FamilyContractTest.fit(family, inputs, SEED);
    FittedModel fitted = FamilyContractTest.model(family, fit, inputs);
    byte[] model = FamilyContractTest.bytes(fitted, inputs);

    assertThat(fit.best().validationLoss())
        .isLessThan(0.8 * FamilyContractTest.lossOfNothingLearnt(family, inputs));
    assertAgreement(fitted, inputs);
    assertThat(mean(scores(model, MixedHistory.unseen(inputs))))
        .isGreaterThan(2 * mean(scores(model, inputs)));
  }

  @ParameterizedTest
  @MethodSource("familiesOnWindows")
  void aWindowMayHaveCategories(Autoencoder family) {
    ModelInputs inputs = MixedHistory.inputs(4);
    Fit fit = FamilyContractTest.fit(family, inputs, SEED);

    assertThat(fit.best().validationLoss())
        .isLessThan(0.8 * FamilyContractTest.lossOfNothingLearnt(family, inputs));
    assertAgreement(FamilyContractTest.model(family, fit, inputs), inputs);
  }

  @ParameterizedTest
  @EnumSource(value = Autoencoder.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void blocksMayHaveCategories(Autoencoder family) {
    int[] windows =
        IntStream.of(1, 4).filter(rows -> FamilyContractTest.takes(family, rows)).toArray();
    for (int window : windows) {
      ModelInputs inputs =
          family == Autoencoder.CONDITIONAL
              ? MixedHistory.scaledAndConditioned(window)
              : MixedHistory.scaled(window);
      Fit fit = FamilyContractTest.fit(family, inputs, SEED);

      assertThat(fit.best().validationLoss())
          .isLessThan(0.8 * FamilyContractTest.lossOfNothingLearnt(family, inputs));
      assertAgreement(FamilyContractTest.model(family, fit, inputs), inputs);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Autoencoder.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void aCategoryMayBeTheCondition(Autoencoder family) {
    int[] windows =
        IntStream.of(1, 4).filter(rows -> FamilyContractTest.takes(family, rows)).toArray();
    for (int window : windows) {
      ModelInputs inputs = MixedHistory.conditioned(window);
      Fit fit = FamilyContractTest.fit(family, inputs, SEED);

      assertAgreement(FamilyContractTest.model(family, fit, inputs), inputs);
    }
  }

  private static void assertAgreement(FittedModel fitted, ModelInputs inputs) {
    FamilyContractTest.assertAgreement(fitted, inputs);
    byte[] model = FamilyContractTest.bytes(fitted, inputs);
    assertThat(FamilyContractTest.scores(model, inputs, 1))
        .isEqualTo(FamilyContractTest.scores(model, inputs, 20));
  }

  private static float[] scores(byte[] model, ModelInputs inputs) {
    return FamilyContractTest.scores(model, inputs, inputs.size());
  }

  private static double mean(float[] scores) {
    double sum = 0;
    for (float score : scores) {
      sum += score;
    }
    return sum / scores.length;
  }
}
