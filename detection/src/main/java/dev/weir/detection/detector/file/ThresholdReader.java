package dev.weir.detection.detector.file;

import dev.weir.detection.threshold.AlertRate;
import dev.weir.detection.threshold.LevelRule;
import dev.weir.detection.threshold.PspPolicy;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the {@code threshold.} keys: a profile, and what departs from it. */
final class ThresholdReader {

  private static final String LEVEL = "level";

  private final SettingReader settings;

  ThresholdReader(SettingReader settings) {
    this.settings = settings;
  }

  PspPolicy read() {
    String method = settings.text(Setting.THRESHOLD_POLICY);
    if (!method.equals("psp") && !method.equals(LEVEL)) {
      settings.problem("threshold.policy must be psp or level, found '%s'".formatted(method));
    }
    String profile = settings.text(Setting.THRESHOLD_PROFILE);
    PspPolicy policy = settings.attempt(() -> PspPolicy.profile(profile));
    // Where there is no such profile, a stand-in lets the others be looked at.
    return settings.attempt(() -> departFrom(policy == null ? PspPolicy.guarded() : policy));
  }

  private PspPolicy departFrom(PspPolicy profile) {
    AlertRate rate = settings.attempt(this::rate);
    int panes = settings.value(Setting.THRESHOLD_PANES, Values::integer);
    return new PspPolicy(
        rate == null ? profile.rate() : rate,
        settings.value(Setting.THRESHOLD_PANE, Values::duration),
        panes,
        settings
            .optional(Setting.THRESHOLD_RECENT_PANES, Values::integer)
            .orElse(Math.max(1, Math.min(profile.recentPanes(), panes))),
        profile.gate(),
        settings
            .optional(Setting.THRESHOLD_GATE_ALPHA, Values::decimal)
            .orElse(profile.gateAlpha()),
        settings.value(Setting.THRESHOLD_TAIL_FRACTION, Values::decimal),
        settings.value(Setting.THRESHOLD_MINIMUM_TAIL, Values::integer),
        Optional.ofNullable(level()));
  }

  /** Null where another policy is chosen. */
  private LevelRule level() {
    if (!settings.text(Setting.THRESHOLD_POLICY).equals(LEVEL)) {
      return null;
    }
    return settings.attempt(
        () ->
            new LevelRule(
                settings.value(Setting.THRESHOLD_FACTOR, Values::decimal),
                settings.value(Setting.THRESHOLD_FOLLOW, Values::decimal)));
  }

  private AlertRate rate() {
    Optional<Double> budget = settings.optional(Setting.THRESHOLD_ALERTS_PER_DAY, Values::decimal);
    if (settings.given(Setting.THRESHOLD_ALERTS_PER_DAY)
        && settings.given(Setting.THRESHOLD_ALPHA)) {
      settings.problem("threshold.alpha and threshold.alertsPerDay must not both be given");
    }
    AlertRate share =
        settings.attempt(
            () ->
                new AlertRate.Share(
                    settings
                        .optional(Setting.THRESHOLD_ALPHA, Values::decimal)
                        .orElse(AlertRate.DEFAULT_ALPHA)));
    if (budget.isEmpty()) {
      return share;
    }
    OptionalDouble pace =
        settings
            .optional(Setting.THRESHOLD_EVENTS_PER_DAY, Values::decimal)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty());
    return new AlertRate.DailyBudget(budget.get(), pace);
  }
}
