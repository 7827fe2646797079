package dev.weir.detection.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Calibration calibration = new Calibration(0.1);

  @Test
  void exceedancesAreCountedOverUsualEventsThatHadAThreshold() {
    calibration.add("a", 0, 9, Double.NaN, Double.NaN, false);
    calibration.add("a", HOUR, 9, 2, 0.001, false);
    calibration.add("a", 2 * HOUR, 1, 2, 0.1, false);
    calibration.add("a", 3 * HOUR, 2, 2, 0.001, false);
    calibration.add("a", 4 * HOUR, 9, 2, 0.001, true);
    EntityRate total = calibration.total();

    assertThat(total.events()).isEqualTo(5);
    assertThat(total.judged()).isEqualTo(3);
    assertThat(total.exceeding()).isEqualTo(1);
    assertThat(total.share().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(total.perDay().orElseThrow()).isCloseTo(5 / 3.0 * 6, within(1e-12));
  }

  @Test
  void daysAddUpOverEntities() {
    calibration.add("a", 0, 9, 2, 0.001, false);
    calibration.add("b", 0, 1, 2, 0.1, false);
    calibration.add("a", 24 * HOUR, 9, 2, 0.001, false);
    calibration.add("b", 24 * HOUR, 1, 2, 0.1, false);

    assertThat(calibration.total().days()).isEqualTo(2);
    assertThat(calibration.total().perDay()).hasValue(1);
    assertThat(calibration.entities()).containsOnlyKeys("a", "b");
    assertThat(calibration.entities().get("a").share()).hasValue(1);
    assertThat(calibration.entities().get("b").share()).hasValue(0);
  }

  @Test
  void quantilesAreOverEntitiesByNearestRank() {
    for (int entity = 0; entity < 10; entity++) {
      for (int event = 0; event < 10; event++) {
        calibration.add("e" + entity, 0, event < entity ? 9 : 1, 2, 0.1, false);
      }
    }
    calibration.add("warming up", 0, 1, Double.NaN, Double.NaN, false);

    assertThat(calibration.quantile(0.5, EntityRate::share)).hasValue(0.4);
    assertThat(calibration.quantile(0.9, EntityRate::share)).hasValue(0.8);
    assertThat(calibration.quantile(1, EntityRate::share)).hasValue(0.9);
  }

  @Test
  void withoutEventsNothingIsDefined() {
    assertThat(calibration.total().share()).isEmpty();
    assertThat(calibration.total().perDay()).isEmpty();
    assertThat(calibration.quantile(0.5, EntityRate::share)).isEmpty();
    assertThat(calibration.reliability().points()).isEmpty();
  }

  @Test
  void aSingleMomentHasAShareAndNoDay() {
    calibration.add("a", 0, 9, 2, 0.001, false);

    assertThat(calibration.total().share()).hasValue(1);
    assertThat(calibration.total().perDay()).isEmpty();
  }

  @Test
  void uniformPValuesLieOnTheDiagonal() {
    Random random = new Random(1);
    ReliabilityCurve curve = new ReliabilityCurve(1);
    int events = 1_000_000;
    for (int i = 0; i < events; i++) {
      curve.add(random.nextDouble());
    }

    assertThat(curve.events()).isEqualTo(events);
    assertThat(curve.points())
        .hasSize(18)
        .allSatisfy(
            point ->
                assertThat(point.realised())
                    .isCloseTo(point.expected(), within(4 * Math.sqrt(point.expected() / events))));
  }

  @Test
  void aLevelIsReachedByPValuesEqualToIt() {
    ReliabilityCurve curve = new ReliabilityCurve(0.03);
    curve.add(0.02);
    curve.add(0.021);

    assertThat(curve.points().get(0)).isEqualTo(new ReliabilityCurve.Point(0.02, 0.5));
    assertThat(curve.points().get(1)).isEqualTo(new ReliabilityCurve.Point(0.01, 0));
  }

  @Test
  void levelsThatTheTailDoesNotReachAreLeftOut() {
    calibration.add("a", 0, 1, 2, 0.1, false);

    assertThat(calibration.reliability().points().get(0).expected()).isEqualTo(0.05);
  }
}
