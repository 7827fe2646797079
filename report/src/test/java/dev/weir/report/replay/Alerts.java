package dev.weir.report.replay;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import dev.weir.schemas.ModelReference;
import dev.weir.schemas.Severity;
import dev.weir.schemas.SourceReference;
import java.time.Instant;
import java.util.List;

/** Alerts to show. */
final class Alerts {

  private Alerts() {}

  static Alert of(AlertKind kind, String id, String entityId, long time, double exceedance) {
    Instant at = Instant.ofEpochMilli(time);
    return Alert.newBuilder()
        .setIncidentId(id)
        .setKind(kind)
        .setDetector("pumps")
        .setEntityId(entityId)
        .setFirstEventTime(at)
        .setLastEventTime(at)
        .setPeakEventTime(at)
        .setEventCount(1)
        .setScore(3 * exceedance)
        .setThreshold(3)
        .setExceedance(exceedance)
        .setPValue(1e-6)
        .setSeverity(Severity.HIGH)
        .setContributions(kind == AlertKind.CLOSE ? List.of() : List.of(flow()))
        .setReasons(List.of("cold"))
        .setModel(new ModelReference("pumps", "1"))
        .setSource(new SourceReference("events", 0, 0L))
        .build();
  }

  private static Contribution flow() {
    return Contribution.newBuilder()
        .setFeature("flow")
        .setObserved(311f)
        .setExpected(319.7f)
        .setShare(0.91f)
        .setDirection(Direction.BELOW)
        .build();
  }
}
