package dev.weir.streams.command.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import dev.weir.schemas.ModelReference;
import dev.weir.schemas.Severity;
import dev.weir.schemas.SourceReference;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertLineTest {

  private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");

  @Test
  void saysWhenWhatWhoHowBadAndWhatWasNotAsExpected() {
    List<Contribution> parts =
        List.of(
            new Contribution("temp", 81.5f, 60f, 0.75f, Direction.ABOVE, null, null),
            new Contribution("flow", null, 3f, 0.2f, Direction.MISSING, null, null),
            new Contribution("speed", 1f, 1f, 0.05f, Direction.ABOVE, null, null));

    assertThat(AlertLine.of(alert(AlertKind.OPEN, parts)))
        .isEqualTo(
            "2026-01-01T09:00:00.000Z  OPEN   HIGH     p1  2.0 times its threshold, 3 events;"
                + " temp 81.5 (expected 60.0), flow missing");
  }

  @Test
  void aCategoryIsNamedByItsText() {
    List<Contribution> parts =
        List.of(new Contribution("state", null, 1f, 1f, Direction.DIFFERENT, "off", "on"));

    assertThat(AlertLine.of(alert(AlertKind.OPEN, parts))).endsWith("; state off (expected on)");
  }

  @Test
  void theEndOfAnIncidentHasNoSeverity() {
    assertThat(AlertLine.of(alert(AlertKind.CLOSE, List.of())))
        .isEqualTo(
            "2026-01-01T09:00:00.000Z  CLOSE           p1  2.0 times its threshold, 3 events");
  }

  private static Alert alert(AlertKind kind, List<Contribution> parts) {
    return Alert.newBuilder()
        .setIncidentId("0123")
        .setKind(kind)
        .setDetector("pumps")
        .setEntityId("p1")
        .setFirstEventTime(NINE)
        .setLastEventTime(NINE)
        .setPeakEventTime(NINE)
        .setEventCount(3)
        .setScore(0.1)
        .setThreshold(0.05)
        .setExceedance(2)
        .setPValue(1e-7)
        .setSeverity(Severity.HIGH)
        .setContributions(parts)
        .setReasons(List.of())
        .setModel(new ModelReference("pumps", "1"))
        .setSource(new SourceReference("pumps-events", 0, 41L))
        .build();
  }
}
