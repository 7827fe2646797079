package dev.weir.streams.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");

  @Test
  void namesTheLargestSharesFirstAndAtMostFive() {
    float[] row = {9, 1, 2, 3, 4, 5, 6, 7};
    double[] errors = {1, 2, 3, 4, 5, 6, 7};
    List<Contribution> found = new Explanations(NAMES).of(row, 1, f -> errors[f], feature -> 3.5);

    assertThat(found).extracting(Contribution::getFeature).containsExactly("g", "f", "e", "d", "c");
    assertThat(found.get(0).getShare()).isEqualTo(7 / 28f);
    assertThat(found.get(0).getObserved()).isEqualTo(7f);
    assertThat(found.get(0).getDirection()).isEqualTo(Direction.ABOVE);
    assertThat(found.get(4).getDirection()).isEqualTo(Direction.BELOW);
  }

  @Test
  void equalSharesStandInTheOrderOfTheSchema() {
    List<Contribution> found =
        new Explanations(NAMES).of(new float[7], 0, feature -> 1, feature -> 0);
    assertThat(found).extracting(Contribution::getFeature).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void leavesOutWhatAddedNothing() {
    float[] row = {Float.NaN, Float.NaN, 1};
    double[] errors = {0, 3, 0};
    List<Contribution> found =
        new Explanations(List.of("a", "b", "c")).of(row, 0, f -> errors[f], feature -> 2);

    assertThat(found).singleElement().extracting(Contribution::getFeature).isEqualTo("b");
    assertThat(found.get(0).getObserved()).isNull();
    assertThat(found.get(0).getDirection()).isEqualTo(Direction.MISSING);
    assertThat(found.get(0).getShare()).isEqualTo(1f);
  }

  @Test
  void hasNothingToSayOfAPerfectEvent() {
    assertThat(new Explanations(NAMES).of(new float[7], 0, feature -> 0, feature -> 0)).isEmpty();
  }
}
