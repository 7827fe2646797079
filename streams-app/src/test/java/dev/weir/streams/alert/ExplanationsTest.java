package dev.weir.streams.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.features.CategoryList;
import dev.weir.detection.features.Feature;
import dev.weir.detection.features.FeatureSchema;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  private static final FeatureSchema SEVEN = schema("a", "b", "c", "d", "e", "f", "g");

  @Test
  void namesTheLargestSharesFirstAndAtMostFive() {
    float[] row = {9, 1, 2, 3, 4, 5, 6, 7};
    double[] errors = {1, 2, 3, 4, 5, 6, 7};
    List<Contribution> found =
        new Explanations(SEVEN).of(f -> row[1 + f], f -> errors[f], feature -> 3.5);

    assertThat(found).extracting(Contribution::getFeature).containsExactly("g", "f", "e", "d", "c");
    assertThat(found.get(0).getShare()).isEqualTo(7 / 28f);
    assertThat(found.get(0).getObserved()).isEqualTo(7f);
    assertThat(found.get(0).getDirection()).isEqualTo(Direction.ABOVE);
    assertThat(found.get(4).getDirection()).isEqualTo(Direction.BELOW);
  }

  @Test
  void equalSharesStandInTheOrderOfTheSchema() {
    List<Contribution> found = new Explanations(SEVEN).of(feature -> 0, feature -> 1, feature -> 0);
    assertThat(found).extracting(Contribution::getFeature).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void leavesOutWhatAddedNothing() {
    float[] row = {Float.NaN, Float.NaN, 1};
    double[] errors = {0, 3, 0};
    List<Contribution> found =
        new Explanations(schema("a", "b", "c")).of(f -> row[f], f -> errors[f], feature -> 2);

    assertThat(found).singleElement().extracting(Contribution::getFeature).isEqualTo("b");
    assertThat(found.get(0).getObserved()).isNull();
    assertThat(found.get(0).getDirection()).isEqualTo(Direction.MISSING);
    assertThat(found.get(0).getShare()).isEqualTo(1f);
  }

  @Test
  void hasNothingToSayOfAPerfectEvent() {
    assertThat(new Explanations(SEVEN).of(feature -> 0, feature -> 0, feature -> 0)).isEmpty();
  }

  @Test
  void tellsCategoriesByTheirText() {
    FeatureSchema mixed =
        new FeatureSchema(
            List.of(
                Feature.numeric("temp"),
                Feature.categorical(
                    "mode", Feature.Missing.MEAN, new CategoryList(9, List.of("auto", "hand")))),
            1);
    Explanations explanations = new Explanations(mixed);

    Contribution known = explanations.of(row(1, 1), f -> f, f -> 0).get(0);
    assertThat(known.getObservedText()).isEqualTo("hand");
    assertThat(known.getExpectedText()).isEqualTo("auto");
    assertThat(known.getDirection()).isEqualTo(Direction.DIFFERENT);

    Contribution other = explanations.of(row(1, 2), f -> f, f -> 1).get(0);
    assertThat(other.getObservedText()).isEqualTo("(other)");

    Contribution none = explanations.of(row(1, Float.NaN), f -> f, f -> 1).get(0);
    assertThat(none.getObservedText()).isNull();
    assertThat(none.getDirection()).isEqualTo(Direction.MISSING);

    Contribution number = explanations.of(row(1, 1), f -> 1 - f, f -> 0).get(0);
    assertThat(number.getObservedText()).isNull();
    assertThat(number.getExpectedText()).isNull();
  }

  private static IntToDoubleFunction row(float... values) {
    return feature -> values[feature];
  }

  private static FeatureSchema schema(String... names) {
    return new FeatureSchema(Arrays.stream(names).map(Feature::numeric).toList(), 1);
  }
}
