package dev.weir.trainer.use.generate.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final float NONE = Float.NaN;

  @Test
  void distanceIsTheGreatestBetweenTheDistributionFunctions() {
    Marginal first = marginal(1, 2, 3, 4);

    assertThat(first.distance(marginal(1, 2, 3, 4))).isZero();
    assertThat(first.distance(marginal(5, 6))).isEqualTo(1);
    assertThat(first.distance(marginal(2.5f, 2.6f, 2.7f))).isEqualTo(0.5);
    assertThat(first.distance(marginal(1, 1, 3, 4))).isEqualTo(0.25);
  }

  /** Against counting at every value. */
  @Test
  void distanceEqualsTheOneByCounting() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      float[] a = values(random, 1 + random.nextInt(30));
      float[] b = values(random, 1 + random.nextInt(30));

      assertThat(marginal(a).distance(marginal(b)))
          .as("round %d", round)
          .isCloseTo(counted(a, b), within(1e-12));
    }
  }

  @Test
  void missingValuesAreInNoMarginal() {
    assertThat(marginal(NONE, 2, NONE).sorted()).containsExactly(2);
  }

  @Test
  void thePairThatDiffersMostIsFound() {
    Random random = new Random(1);
    List<float[]> real = new ArrayList<>();
    List<float[]> synthetic = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      float a = (float) random.nextGaussian();
      float b = (float) random.nextGaussian();
      real.add(new float[] {a, a, b});
      synthetic.add(new float[] {a, -a, b});
    }

    Likeness likeness = Likeness.of(schema("a", "b", "c"), real, synthetic);

    assertThat(likeness.worst().first()).isEqualTo("b");
    assertThat(likeness.worst().second()).isEqualTo("a");
    assertThat(likeness.worst().real()).isCloseTo(1, within(1e-6));
    assertThat(likeness.worst().synthetic()).isCloseTo(-1, within(1e-6));
    assertThat(likeness.features().get(0).distance()).isZero();
  }

  @Test
  void categoriesAreComparedByTheirShares() {
    FeatureSchema schema =
        new FeatureSchema(
            List.of(
                Feature.categorical(
                    "state", Feature.Missing.MEAN, new CategoryList(2, List.of("on", "off"))),
                Feature.numeric("flow")),
            1);
    List<float[]> real = List.of(new float[] {0, 1}, new float[] {0, 1}, new float[] {1, 5});
    List<float[]> synthetic = List.of(new float[] {0, 1}, new float[] {1, 1}, new float[] {2, 5});

    Likeness likeness = Likeness.of(schema, real, synthetic);

    assertThat(likeness.features().get(0).distance()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(likeness.worst().first()).isEqualTo("flow");
    assertThat(likeness.worst().second()).isEqualTo("state=off");
    assertThat(likeness.worst().real()).isCloseTo(1, within(1e-6));
    assertThat(likeness.worst().synthetic()).isCloseTo(-0.5, within(1e-6));
  }

  @Test
  void oneFeatureHasNoCorrelations() {
    List<float[]> rows = List.of(new float[] {1}, new float[] {2});

    assertThat(Likeness.of(schema("a"), rows, rows).worst()).isNull();
  }

  private static FeatureSchema schema(String... names) {
    return new FeatureSchema(List.of(names).stream().map(Feature::numeric).toList(), 1);
  }

  private static Marginal marginal(float... values) {
    List<float[]> rows = new ArrayList<>();
    for (float value : values) {
      rows.add(new float[] {value});
    }
    return Marginal.of(rows, 0);
  }

  private static float[] values(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(12);
    }
    return values;
  }

  private static double counted(float[] a, float[] b) {
    double greatest = 0;
    for (int x = 0; x < 12; x++) {
      greatest = Math.max(greatest, Math.abs(below(a, x) - below(b, x)));
    }
    return greatest;
  }

  private static double below(float[] values, float x) {
    int count = 0;
    for (float value : values) {
      count += value <= x ? 1 : 0;
    }
    return (double) count / values.length;
  }
}
