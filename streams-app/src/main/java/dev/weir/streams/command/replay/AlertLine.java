package dev.weir.streams.command.replay;

import dev.weir.command.output.TimeText;
import dev.weir.report.Wording;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import java.util.Locale;
import java.util.stream.Collectors;

/** An alert as one line for people: when, what, who, how bad, and what was not as expected. */
public final class AlertLine {

  private static final int MOST_NAMED = 3;
  private static final double WORTH_NAMING = 0.1;

  private AlertLine() {}

  public static String of(Alert alert) {
    String line =
        String.format(
            Locale.ROOT,
            "%s  %-6s %-8s %s  %.1f times its threshold, %s",
            TimeText.of(alert.getLastEventTime()),
            alert.getKind(),
            alert.getKind() == AlertKind.CLOSE ? "" : alert.getSeverity(),
            alert.getEntityId(),
            alert.getExceedance(),
            Wording.count(alert.getEventCount(), "event"));
    return alert.getContributions().isEmpty() ? line : line + "; " + contributions(alert);
  }

  private static String contributions(Alert alert) {
    return alert.getContributions().stream()
        .filter(part -> part.getShare() >= WORTH_NAMING)
        .limit(MOST_NAMED)
        .map(AlertLine::contribution)
        .collect(Collectors.joining(", "));
  }

  private static String contribution(Contribution part) {
    if (part.getObservedText() != null) {
      return "%s %s (expected %s)"
          .formatted(part.getFeature(), part.getObservedText(), part.getExpectedText());
    }
    return part.getObserved() == null
        ? part.getFeature() + " missing"
        : "%s %s (expected %s)"
            .formatted(part.getFeature(), part.getObserved(), part.getExpected());
  }
}
