package dev.weir.streams.demo;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import dev.weir.schemas.ModelReference;
import dev.weir.schemas.Severity;
import dev.weir.schemas.SourceReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Alerts as the app would send them. */
final class Openings {

  private Openings() {}

  static Alert of(AlertKind kind, String pump, Instant at) {
    return Alert.newBuilder()
        .setIncidentId("1")
        .setKind(kind)
        .setDetector("pumps")
        .setEntityId(pump)
        .setFirstEventTime(at.minus(Duration.ofMinutes(4)))
        .setLastEventTime(at)
        .setPeakEventTime(at)
        .setEventCount(3)
        .setScore(8)
        .setThreshold(2)
        .setExceedance(4)
        .setPValue(1e-6)
        .setSeverity(Severity.HIGH)
        .setContributions(
            List.of(
                new Contribution("vibration", 3.3f, 2.07f, 0.7f, Direction.ABOVE, null, null),
                new Contribution("inletPressure", 0.981f, 1.41f, 0.2f, Direction.BELOW, null, null),
                new Contribution("speed", 1300f, 1301f, 0.1f, Direction.BELOW, null, null)))
        .setReasons(List.of())
        .setModel(new ModelReference("pumps", "1"))
        .setSource(new SourceReference("pump-readings", 0, 41L))
        .build();
  }
}
