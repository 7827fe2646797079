package dev.weir.streams.alert;

import dev.weir.detection.alert.EpisodeState;
import dev.weir.detection.alert.IncidentId;
import dev.weir.detection.alert.Transition;
import dev.weir.detection.model.ModelManifest;
import dev.weir.detection.threshold.Judgement;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.Contribution;
import dev.weir.schemas.ModelReference;
import dev.weir.schemas.Severity;
import dev.weir.schemas.SourceReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a detector's incidents into words: the records of the alerts topic. Immutable. */
public final class Alerts {

  private final String detector;
  private final ModelReference model;

  public Alerts(String detector, ModelManifest manifest) {
    this.detector = detector;
    this.model =
        ModelReference.newBuilder().setId(manifest.id()).setVersion(manifest.version()).build();
  }

  /**
   * @param transition what the event did, not {@link Transition#NONE}
   * @param episode of the entity, after the event
   * @param judgement of the event
   * @param contributions of the event; empty at a close, whose event is a quiet one
   * @param source where the event stands
   */
  public Alert of(
      Transition transition,
      String entityId,
      long eventTime,
      EpisodeState episode,
      Judgement judgement,
      List<Contribution> contributions,
      SourceReference source) {
    double pValue = episode.peakPValue();
    long first = episode.firstEventTime();
    return Alert.newBuilder()
        .setIncidentId(IncidentId.of(detector, entityId, first, model.getVersion()))
        .setKind(kind(transition))
        .setDetector(detector)
        .setEntityId(entityId)
        .setFirstEventTime(Instant.ofEpochMilli(first))
        .setLastEventTime(Instant.ofEpochMilli(eventTime))
        .setPeakEventTime(Instant.ofEpochMilli(episode.peakEventTime()))
        .setEventCount(episode.eventCount())
        .setScore(episode.peakScore())
        .setThreshold(episode.peakThreshold())
        .setExceedance(episode.peakScore() / episode.peakThreshold())
        .setPValue(pValue)
        .setSeverity(severity(pValue))
        .setContributions(contributions)
        .setReasons(reasons(judgement))
        .setModel(model)
        .setSource(source)
        .build();
  }

  /** The kind of alert that tells of a transition. */
  public static AlertKind kind(Transition transition) {
    return switch (transition) {
      case OPEN -> AlertKind.OPEN;
      case UPDATE -> AlertKind.UPDATE;
      case CLOSE -> AlertKind.CLOSE;
      case NONE -> throw new IllegalArgumentException("transition must not be NONE");
    };
  }

  private static Severity severity(double pValue) {
    return switch (dev.weir.detection.alert.Severity.of(pValue)) {
      case LOW -> Severity.LOW;
      case MEDIUM -> Severity.MEDIUM;
      case HIGH -> Severity.HIGH;
      case CRITICAL -> Severity.CRITICAL;
    };
  }

  private static List<String> reasons(Judgement judgement) {
    List<String> reasons = new ArrayList<>();
    add(judgement.cold(), "cold", reasons);
    add(judgement.late(), "late", reasons);
    add(judgement.accepting(), "accepting", reasons);
    add(judgement.extrapolating(), "extrapolating", reasons);
    return reasons;
  }

  private static void add(boolean holds, String reason, List<String> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
