package dev.weir.streams.replay.output;

import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.Direction;
import dev.weir.schemas.Judgement;
import dev.weir.schemas.ModelReference;
import dev.weir.schemas.ScoredEvent;
import dev.weir.schemas.Severity;
import dev.weir.schemas.SourceReference;
import java.time.Instant;
import java.util.List;

/** Outputs of a topology, made by hand. */
final class Samples {

  private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");

  private Samples() {}

  static Alert alert(AlertKind kind, String entityId) {
    return Alert.newBuilder()
        .setIncidentId("0123")
        .setKind(kind)
        .setDetector("pumps")
        .setEntityId(entityId)
        .setFirstEventTime(NINE)
        .setLastEventTime(NINE.plusMillis(1))
        .setPeakEventTime(NINE)
        .setEventCount(2)
        .setScore(0.1)
        .setThreshold(0.05)
        .setExceedance(2)
        .setPValue(1e-7)
        .setSeverity(Severity.HIGH)
        .setContributions(
            List.of(
                new Contribution("temp", 81.3f, 60f, 0.75f, Direction.ABOVE, null, null),
                new Contribution("flow", null, Float.NaN, 0.25f, Direction.MISSING, null, null)))
        .setReasons(List.of("cold"))
        .setModel(new ModelReference("pumps", "1"))
        .setSource(new SourceReference("pumps-events", 0, 41L))
        .build();
  }

  static ScoredEvent warmingUp(String entityId, float score) {
    return new ScoredEvent(entityId, NINE, score, null, null, Judgement.WARMING_UP);
  }

  static ScoredEvent judged(String entityId, float score, Judgement verdict) {
    return new ScoredEvent(entityId, NINE, score, 0.30000000000000004, 0.001, verdict);
  }
}
