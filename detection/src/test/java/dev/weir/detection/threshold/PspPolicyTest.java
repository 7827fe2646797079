package dev.weir.detection.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PspPolicyTest {

  @Test
  void reportsEveryProblemAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PspPolicy(
                    new AlertRate.Share(1e-3),
                    Duration.ZERO,
                    1,
                    6,
                    true,
                    0.5,
                    0.3,
                    2,
                    Optional.empty()))
        .withMessage(
            """
            threshold.pane must be in [PT1S, P31D], found PT0S
            threshold.panes must be in [2, 64], found 1
            threshold.recentPanes must be in [1, threshold.panes = 1], found 6
            threshold.gateAlpha must be in (0, 0.02], found 0.5
            threshold.tailFraction must be in (0, 0.25], found 0.3
            threshold.minimumTail must be in [5, 1000], found 2""");
  }

  @Test
  void namesTheProfilesThereAre() {
    assertThat(PspPolicy.profile("fast-adapt").recentPanes()).isEqualTo(3);
    assertThat(PspPolicy.profile("calibrated").gate()).isFalse();
    assertThat(PspPolicy.profile("guarded")).isEqualTo(PspPolicy.guarded());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PspPolicy.profile("strict"))
        .withMessage(
            "threshold.profile must be one of guarded, fast-adapt, calibrated, found 'strict'");
  }

  @Test
  void gateIsNeverWiderThanHalfTheAlertRate() {
    assertThat(PspPolicy.guarded().gateAlpha(1e-2)).isEqualTo(5e-4);
    assertThat(PspPolicy.guarded().gateAlpha(1e-4)).isEqualTo(5e-5);
  }

  @Test
  void refusesRatesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRate.Share(0))
        .withMessage("threshold.alpha must be in (0, 0.1], found 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRate.DailyBudget(-1, OptionalDouble.empty()))
        .withMessage("threshold.alertsPerDay must be in (0, 1000000], found -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRate.DailyBudget(2, OptionalDouble.of(0)))
        .withMessage("threshold.eventsPerDay must be in (0, 1e12], found 0.0");
  }

  @Test
  void budgetBecomesAShareOfTheEntitysPace() {
    AlertRate budget = new AlertRate.DailyBudget(2, OptionalDouble.empty());
    assertThat(budget.alpha(2000)).isEqualTo(1e-3);
    assertThat(budget.alpha(10)).isEqualTo(0.02);
    assertThat(budget.alpha(1e9)).isEqualTo(1e-5);
    assertThat(budget.alpha(Double.NaN)).isEqualTo(AlertRate.DEFAULT_ALPHA);
    assertThat(new AlertRate.DailyBudget(2, OptionalDouble.of(200)).alpha(1e9)).isEqualTo(0.01);
  }
}
