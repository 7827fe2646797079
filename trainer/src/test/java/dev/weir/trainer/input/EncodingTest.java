package dev.weir.trainer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.detector.ModelSettings.Standardise;
import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.trainer.data.RowSamples;
import dev.weir.trainer.data.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {

  private static final float NONE = Float.NaN;

  @Test
  void numbersAreClippedAndMissingOnesBecomeTheMean() {
    Encoding encoding = Encoding.of(new Standardisation(new float[] {4}, new float[] {2}));
    float[] values = new float[5];
    float[] present = new float[5];
    float[] raw = {4, 8, 1000, -1000, NONE};
    for (int i = 0; i < raw.length; i++) {
      encoding.values().encode(raw, i, values, present, i);
    }

    assertThat(values).containsExactly(0, 2, 10, -10, 0);
    assertThat(present).containsExactly(1, 1, 1, 1, 0);
  }

  @Test
  void aFeaturesColumnsHaveTheVarianceOneTogether() {
    float[][] rows = {{0}, {0}, {0}, {1}, {1}, {2}, {0}, {0}};
    ModelInputs inputs = inputs(schema("a", "b", "c"), List.of(), rows);

    assertThat(inputs.columns()).isEqualTo(4);
    float[] mean = new float[4];
    double variance = 0;
    for (float[] row : encoded(inputs)) {
      for (int k = 0; k < 4; k++) {
        mean[k] += row[k] / rows.length;
        variance += row[k] * row[k] / rows.length;
      }
    }
    for (float each : mean) {
      assertThat(each).isCloseTo(0, within(1e-6f));
    }
    assertThat(variance).isCloseTo(1, within(1e-5));
  }

  @Test
  void oneOfTwoCategoriesWeighsLikeTheSameFeatureInNumbers() {
    float[][] rows = {{0}, {0}, {0}, {0}, {1}};
    float[][] category = encoded(inputs(schema("a", "b"), List.of(), rows));
    float[][] number =
        encoded(inputs(new FeatureSchema(List.of(Feature.numeric("f")), 1), List.of(), rows));

    assertThat(squaredDistance(category[0], category[4]))
        .isCloseTo(squaredDistance(number[0], number[4]), within(1e-4));
  }

  @Test
  void whatHardlyVariesLiesNoFartherThanAClippedNumber() {
    float[][] rows = new float[2000][1];
    rows[7][0] = 1;
    float[][] encoded = encoded(inputs(schema("a", "b"), List.of(), rows));

    assertThat(squaredDistance(encoded[0], encoded[7])).isCloseTo(100, within(1e-3));
  }

  @Test
  void aMissingCategoryIsNoneOfThem() {
    ModelInputs inputs = inputs(schema("a", "b"), List.of(), new float[][] {{0}, {1}, {NONE}});
    float[] values = new float[3];
    float[] present = new float[3];
    inputs.copy(2, values, present, 0);

    assertThat(values).containsOnly(0);
    assertThat(present).containsOnly(0);
  }

  @Test
  void numbersStandBeforeCategories() {
    Encoding encoding = inputs(MIXED, List.of(), MIXED_ROWS).encoding();

    assertThat(encoding.values().features()).containsExactly(0, 2, 1, 1, 1);
    assertThat(encoding.condition().count()).isZero();
  }

  @Test
  void everyFeatureCountsOnce() {
    float[] weights = inputs(MIXED, List.of(), MIXED_ROWS).weights();

    assertThat(weights).containsExactly(1, 1, 1 / 3f, 1 / 3f, 1 / 3f);
    assertThat(
            inputs(MIXED, List.of(), MIXED_ROWS)
                .encoding()
                .values()
                .summedByFeature(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}))
        .containsExactly(1, 2, 12, 12, 12, 6, 7, 27, 27, 27);
  }

  @Test
  void aConditionIsToldAndNotGivenBack() {
    ModelInputs inputs = inputs(MIXED, List.of("mode"), MIXED_ROWS);
    float[] condition = new float[3];
    inputs.copyCondition(1, condition, 0);

    assertThat(inputs.encoding().values().features()).containsExactly(0, 2);
    assertThat(inputs.conditionLength()).isEqualTo(3);
    assertThat(condition[1]).isPositive();
    assertThat(condition[0]).isNegative();
  }

  private static final FeatureSchema MIXED =
      new FeatureSchema(
          List.of(
              Feature.numeric("temp"),
              Feature.categorical(
                  "mode", Feature.Missing.MEAN, new CategoryList(9, List.of("auto", "hand"))),
              Feature.numeric("flow")),
          1);

  private static final float[][] MIXED_ROWS = {{1, 0, 5}, {2, 1, 4}, {4, 0, 3}};

  private static FeatureSchema schema(String... known) {
    return new FeatureSchema(
        List.of(
            Feature.categorical(
                "f", Feature.Missing.MEAN, new CategoryList(known.length, List.of(known)))),
        1);
  }

  private static ModelInputs inputs(FeatureSchema schema, List<String> condition, float[][] rows) {
    Samples samples = RowSamples.of(schema, rows);
    FeatureStatistics statistics = FeatureStatistics.of(samples, schema.width());
    FeatureSchema told =
        new FeatureSchema(schema.features(), schema.window(), null, null, null, condition);
    return new ModelInputs(
        samples, told, Encoding.fit(told, statistics, Standardise.EACH, samples));
  }

  private static float[][] encoded(ModelInputs inputs) {
    float[][] encoded = new float[inputs.size()][inputs.length()];
    for (int i = 0; i < encoded.length; i++) {
      inputs.copy(i, encoded[i], new float[inputs.length()], 0);
    }
    return encoded;
  }

  private static double squaredDistance(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - right[i]) * (left[i] - right[i]);
    }
    return sum;
  }
}
