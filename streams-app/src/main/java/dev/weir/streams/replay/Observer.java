package dev.weir.streams.replay;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.evaluation.nab.Probation;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.history.Selection;
import dev.weir.detection.threshold.AlertRate;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.replay.ReplayFigures.Calibrated;
import dev.weir.streams.replay.ReplayFigures.Truth;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Counts what a replay does and holds it against the labels. */
final class Observer {

  private final AlertRate target;
  private final Calibration calibration;
  private final Optional<Probation> labelled;
  private final Optional<JudgedEvents> judged;
  private final Set<String> inEpisode = new HashSet<>();
  private boolean opens;
  private long events;
  private long scored;
  private long deadLetters;
  private long episodes;

  Observer(ReplayPlan plan) {
    this(
        plan.detector().threshold(),
        plan.label().map(column -> probation(plan.selection())),
        plan.keepJudged() || plan.report().isPresent());
  }

  /**
   * @param policy of the thresholds
   * @param labelled present where events are to be held against their labels
   * @param keepJudged whether to keep every judged event, labelled or not
   */
  Observer(PspPolicy policy, Optional<Probation> labelled, boolean keepJudged) {
    this.target = policy.rate();
    this.calibration = new Calibration(policy.tailFraction());
    this.labelled = labelled;
    this.judged =
        keepJudged || labelled.isPresent() ? Optional.of(new JudgedEvents()) : Optional.empty();
  }

  /** To be told, before the first event, of an incident that is open already. */
  void resumeEpisode(String entityId) {
    inEpisode.add(entityId);
  }

  boolean isInEpisode(String entityId) {
    return inEpisode.contains(entityId);
  }

  void event() {
    events++;
    opens = false;
  }

  void deadLetter() {
    deadLetters++;
  }

  /** To be told of an event's alerts before its score. */
  void alert(Alert alert) {
    if (alert.getKind() == AlertKind.OPEN) {
      episodes++;
      opens = true;
      inEpisode.add(alert.getEntityId());
    } else if (alert.getKind() == AlertKind.CLOSE) {
      inEpisode.remove(alert.getEntityId());
    }
  }

  /**
   * @param label as {@link EventCursor#label()}
   */
  void score(ScoredEvent event, int label) {
    scored++;
    String entityId = event.getEntityId();
    long eventTime = event.getEventTime().toEpochMilli();
    double threshold = orNaN(event.getThreshold());
    double pValue = orNaN(event.getPValue());
    calibration.add(entityId, eventTime, event.getScore(), threshold, pValue, label == 1);
    if (judged.isPresent()) {
      boolean flagged = inEpisode.contains(entityId);
      judged.get().add(entityId, eventTime, event.getScore(), threshold, label, flagged, opens);
    }
  }

  /** What was kept; empty where nothing asked for it. */
  Optional<JudgedEvents> judged() {
    return judged;
  }

  long events() {
    return events;
  }

  long scored() {
    return scored;
  }

  ReplayFigures conclude(Duration took) {
    return new ReplayFigures(
        events,
        scored,
        deadLetters,
        episodes,
        took,
        new Calibrated(target, calibration),
        labelled.map(probation -> Truth.of(judged.orElseThrow().series(), probation)));
  }

  /** A part of the files that somebody chose leaves out what the model was trained on. */
  private static Probation probation(Selection selection) {
    return selection.equals(Selection.everything()) ? Probation.NAB : Probation.NONE;
  }

  private static double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }
}
