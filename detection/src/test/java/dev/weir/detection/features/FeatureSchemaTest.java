package dev.weir.detection.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.detection.event.BadEventException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSchemaTest {

  private static final FeatureSchema SCHEMA =
      new FeatureSchema(
          List.of(
              new Feature("temp", -40, 150, Feature.Missing.MEAN),
              new Feature("flow", 0, Float.POSITIVE_INFINITY, Feature.Missing.REJECT)),
          2);

  @Test
  void fingerprintTellsWhatWasLearnt() {
    FeatureSchema unlearnt = withStatus(CategoryList.unlearnt(8));
    FeatureSchema learnt = withStatus(CategoryList.unlearnt(8).learnt(List.of("on", "off")));

    assertThat(learnt.fingerprint()).isNotEqualTo(unlearnt.fingerprint());
    assertThat(withStatus(CategoryList.unlearnt(8).learnt(List.of("off", "on"))).fingerprint())
        .isNotEqualTo(learnt.fingerprint());
    assertThat(learnt.unlearnt()).isEqualTo(unlearnt.unlearnt());
    assertThat(learnt.unlearnt()).isNotEqualTo(SCHEMA.unlearnt());
  }

  private static FeatureSchema withStatus(CategoryList categories) {
    return new FeatureSchema(
        List.of(Feature.categorical("status", Feature.Missing.MEAN, categories)), 1);
  }

  @Test
  void takesValuesUpToBothEndsOfARange() {
    assertThatCode(() -> SCHEMA.check(new float[] {9, -40, 0}, 1)).doesNotThrowAnyException();
    assertThatCode(() -> SCHEMA.check(new float[] {150, 1e30f}, 0)).doesNotThrowAnyException();
    assertThatCode(() -> SCHEMA.check(new float[] {Float.NaN, 1}, 0)).doesNotThrowAnyException();
  }

  @Test
  void refusesAValueThatCannotBe() {
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> SCHEMA.check(new float[] {Math.nextUp(150f), 1}, 0))
        .withMessage("Event must have 'temp' in [-40.0, 150.0], found 150.00002")
        .satisfies(e -> assertThat(e.stage()).isEqualTo(BadEventException.Stage.FEATURES));
  }

  @Test
  void refusesAMissingValueThatMustNotMiss() {
    assertThatExceptionOfType(BadEventException.class)
        .isThrownBy(() -> SCHEMA.check(new float[] {1, Float.NaN}, 0))
        .withMessage("Event must have a value for 'flow', found none");
  }

  @Test
  void countsTheValuesOfAnInput() {
    assertThat(SCHEMA.width()).isEqualTo(2);
    assertThat(SCHEMA.inputLength()).isEqualTo(4);
    assertThat(SCHEMA.names()).containsExactly("temp", "flow");
  }

  @Test
  void anotherRangeIsAnotherFingerprint() {
    FeatureSchema other =
        new FeatureSchema(
            List.of(new Feature("temp", -40, 151, Feature.Missing.MEAN), SCHEMA.features().get(1)),
            2);

    assertThat(SCHEMA.fingerprint()).hasSize(16).isNotEqualTo(other.fingerprint());
    assertThat(SCHEMA.fingerprint())
        .isEqualTo(new FeatureSchema(SCHEMA.features(), 2).fingerprint());
  }

  @Test
  void aFingerprintDoesNotChangeWithTheKeysThatCameLater() {
    assertThat(SCHEMA.fingerprint()).isEqualTo("a3cd575866fcc7ac");
  }

  @Test
  void scalesClockRelativeFeaturesAndConditionAreInTheFingerprint() {
    List<Feature> features = SCHEMA.features();
    List<FeatureSchema> schemas =
        List.of(
            SCHEMA,
            new FeatureSchema(features, 2, List.of(1, 4), null, null, null),
            SCHEMA.withClock(List.of(ClockCycle.HOUR_OF_DAY)),
            new FeatureSchema(features, 2, null, null, List.of("flow"), null),
            new FeatureSchema(features, 2, null, null, null, List.of("flow")));
    assertThat(schemas).extracting(FeatureSchema::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void countsTheRowsOfEveryScaleAndTheRelativeFeatures() {
    FeatureSchema schema =
        new FeatureSchema(SCHEMA.features(), 2, List.of(1, 4, 16), null, List.of("flow"), null);
    assertThat(schema.rows()).isEqualTo(6);
    assertThat(schema.width()).isEqualTo(3);
    assertThat(schema.inputLength()).isEqualTo(18);
    assertThat(schema.blocks().depth()).isEqualTo(31);
    assertThat(schema.names()).containsExactly("temp", "flow");
    assertThat(schema.rowNames()).containsExactly("temp", "flow", "flow relative");
  }

  @Test
  void refusesScalesClockAndRelativeFeaturesThatCannotBe() {
    List<Feature> features = List.of(Feature.numeric("temp"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSchema(features, 1, List.of(4, 16), null, null, null))
        .withMessage("features.scales must rise from 1, found [4, 16]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSchema(features, 1, List.of(1, 4, 4), null, null, null))
        .withMessage("features.scales must rise from 1, found [1, 4, 4]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSchema(features, 64, List.of(1, 65), null, null, null))
        .withMessage(
            "features.scales times features.window must be at most 4096, found 65 times 64");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FeatureSchema(
                    features,
                    1,
                    null,
                    List.of(ClockCycle.HOUR_OF_DAY, ClockCycle.HOUR_OF_DAY),
                    List.of("flow", "temp", "temp"),
                    null))
        .withMessage(
            "features.relative must name numeric features, found 'flow'\n"
                + "features.relative must be unique, found 'temp relative' twice\n"
                + "features.clock must name a cycle once, found [hour-of-day, hour-of-day]");
  }

  @Test
  void aConditionNamesFeaturesAndLeavesOne() {
    List<Feature> features = List.of(Feature.numeric("temp"), Feature.numeric("flow"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FeatureSchema(
                    features, 1, null, null, null, List.of("temp", "temp", "flow", "status")))
        .withMessage(
            "model.condition must be unique, found 'temp' twice\n"
                + "model.condition must name features, one or more of [temp, flow], found 'status'\n"
                + "model.condition must leave a feature to reconstruct, found all of [temp, flow]");
  }

  @Test
  void aCategoryIsNotRelativeToAMean() {
    Feature kind = Feature.categorical("kind", Feature.Missing.MEAN, CategoryList.unlearnt(3));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FeatureSchema(List.of(kind), 1, List.of(1, 4), null, List.of("kind"), null))
        .withMessage("features.relative must name numeric features, found 'kind'");
  }

  @Test
  void refusesWhatIsNoSchema() {
    Feature temp = Feature.numeric("temp");
    assertThatIllegalArgumentException().isThrownBy(() -> new FeatureSchema(List.of(), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSchema(List.of(temp, temp), 1))
        .withMessage("features must be unique, found 'temp' twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSchema(List.of(temp), 0))
        .withMessage("features.window must be in [1, 4096], found 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Feature("temp", 1, 1, Feature.Missing.MEAN))
        .withMessage("features.temp.range must rise, found 1.0..1.0");
  }
}
