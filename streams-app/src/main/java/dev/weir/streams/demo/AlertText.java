package dev.weir.streams.demo;

import dev.weir.report.Wording;
import dev.weir.schemas.Alert;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Severity;
import dev.weir.streams.demo.station.Sensor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Alerts as lines for people: who, how bad, what was observed and expected, since when. */
final class AlertText {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double WORTH_NAMING = 0.15;
  private static final int MOST_NAMED = 3;

  private final boolean colours;

  AlertText(boolean colours) {
    this.colours = colours;
  }

  String opened(Alert alert) {
    return "%s  %s  %s  %s; %.1f times its threshold, since %s"
        .formatted(
            DAY_AND_TIME.format(alert.getLastEventTime()),
            severity(alert.getSeverity()),
            alert.getEntityId(),
            contributions(alert.getContributions()),
            alert.getExceedance(),
            TIME.format(alert.getFirstEventTime()));
  }

  String closed(Alert alert) {
    Duration lasted = Duration.between(alert.getFirstEventTime(), alert.getLastEventTime());
    return paint(
        "2",
        "%s  %-8s  %s  over after %s, %s above the threshold, at worst %.1f times it"
            .formatted(
                DAY_AND_TIME.format(alert.getLastEventTime()),
                "calm",
                alert.getEntityId(),
                duration(lasted),
                Wording.count(alert.getEventCount(), "event"),
                alert.getExceedance()));
  }

  static String time(Instant time) {
    return DAY_AND_TIME.format(time);
  }

  static String duration(Duration duration) {
    return duration.toHours() == 0
        ? "%d min".formatted(duration.toMinutes())
        : "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
  }

  private static String contributions(List<Contribution> contributions) {
    return contributions.stream()
        .filter(part -> part == contributions.get(0) || part.getShare() >= WORTH_NAMING)
        .limit(MOST_NAMED)
        .map(AlertText::contribution)
        .collect(Collectors.joining(", "));
  }

  private static String contribution(Contribution part) {
    Sensor sensor = Sensor.of(part.getFeature()).orElseThrow();
    return part.getObserved() == null
        ? sensor.title() + " missing"
        : "%s %s %s (expected %s)"
            .formatted(
                sensor.title(),
                sensor.text(part.getObserved()),
                sensor.unit(),
                sensor.text(part.getExpected()));
  }

  private String severity(Severity severity) {
    String code =
        switch (severity) {
          case LOW -> "36";
          case MEDIUM -> "33";
          case HIGH -> "31";
          case CRITICAL -> "1;31";
        };
    return paint(code, "%-8s".formatted(severity));
  }

  private String paint(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
