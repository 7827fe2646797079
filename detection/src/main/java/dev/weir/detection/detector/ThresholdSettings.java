package dev.weir.detection.detector;

import dev.weir.detection.threshold.AlertRate;
import dev.weir.detection.threshold.PspPolicy;
import java.util.Optional;
import java.util.OptionalDouble;

/** The {@code threshold.} keys: a profile, and what departs from it. */
final class ThresholdSettings {

  private final SettingReader settings;

  ThresholdSettings(SettingReader settings) {
    this.settings = settings;
  }

  PspPolicy read() {
    String profile = settings.text(Setting.THRESHOLD_PROFILE);
    PspPolicy policy = settings.attempt(() -> PspPolicy.profile(profile));
    return policy == null ? null : settings.attempt(() -> departFrom(policy));
  }

  private PspPolicy departFrom(PspPolicy profile) {
    AlertRate rate = settings.attempt(this::rate);
    return new PspPolicy(
        rate == null ? profile.rate() : rate,
        settings.value(Setting.THRESHOLD_PANE, Values::duration),
        settings.value(Setting.THRESHOLD_PANES, Values::integer),
        settings
            .optional(Setting.THRESHOLD_RECENT_PANES, Values::integer)
            .orElse(profile.recentPanes()),
        profile.gate(),
        settings
            .optional(Setting.THRESHOLD_GATE_ALPHA, Values::decimal)
            .orElse(profile.gateAlpha()),
        settings.value(Setting.THRESHOLD_TAIL_FRACTION, Values::decimal),
        settings.value(Setting.THRESHOLD_MINIMUM_TAIL, Values::integer));
  }

  private AlertRate rate() {
    Optional<Double> budget = settings.optional(Setting.THRESHOLD_ALERTS_PER_DAY, Values::decimal);
    if (settings.given(Setting.THRESHOLD_ALERTS_PER_DAY)
        && settings.given(Setting.THRESHOLD_ALPHA)) {
      throw new IllegalArgumentException(
          "threshold.alpha and threshold.alertsPerDay must not both be given");
    }
    if (budget.isEmpty()) {
      return new AlertRate.Share(settings.value(Setting.THRESHOLD_ALPHA, Values::decimal));
    }
    OptionalDouble pace =
        settings
            .optional(Setting.THRESHOLD_EVENTS_PER_DAY, Values::decimal)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty());
    return new AlertRate.DailyBudget(budget.get(), pace);
  }
}
