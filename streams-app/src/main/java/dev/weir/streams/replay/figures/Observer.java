package dev.weir.streams.replay.figures;

import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.calibration.Calibration;
import dev.weir.detection.evaluation.label.LabelPolicy;
import dev.weir.detection.evaluation.label.UsableLabels;
import dev.weir.detection.evaluation.nab.Probation;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.history.Selection;
import dev.weir.detection.threshold.PspPolicy;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.replay.figures.ReplayFigures.Calibrated;
import dev.weir.streams.replay.figures.ReplayFigures.Truth;
import dev.weir.streams.replay.plan.Labels;
import dev.weir.streams.replay.plan.ReplayPlan;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what a replay does and holds it against the labels. For each event: {@link #event}, then
 * what it did to incidents, then its score. Not thread-safe.
 */
public final class Observer {

  private final PspPolicy thresholds;
  private final Calibration calibration;
  private final Optional<Probation> labelled;
  private final UsableLabels labels;
  private final Optional<JudgedEvents> judged;
  private final Set<String> inEpisode = new HashSet<>();
  private boolean opens;
  private long events;
  private long scored;
  private long deadLetters;
  private long episodes;

  public Observer(ReplayPlan plan) {
    this(
        plan.detector().threshold(),
        plan.labels().map(labels -> probation(plan.selection())),
        plan.labels().map(Labels::policy).orElse(LabelPolicy.everyLabel()),
        plan.keepJudged() || plan.report().isPresent());
  }

  /**
   * @param thresholds how they are set
   * @param labelled present where events are to be held against their labels
   * @param policy which labels count; the others are as if they were not there
   * @param keepJudged whether to keep every judged event, labelled or not
   */
  public Observer(
      PspPolicy thresholds, Optional<Probation> labelled, LabelPolicy policy, boolean keepJudged) {
    this.thresholds = thresholds;
    this.calibration = new Calibration(thresholds.tailFraction());
    this.labels = new UsableLabels(policy);
    this.labelled = labelled;
    this.judged =
        keepJudged || labelled.isPresent() ? Optional.of(new JudgedEvents()) : Optional.empty();
  }

  /** To be told, before the first event, of an incident that is open already. */
  public void resumeEpisode(String entityId) {
    inEpisode.add(entityId);
  }

  public boolean isInEpisode(String entityId) {
    return inEpisode.contains(entityId);
  }

  /** An event was read. */
  public void event() {
    events++;
    opens = false;
  }

  /** It got no score. */
  public void deadLetter() {
    deadLetters++;
  }

  /** To be told of an event's alerts before its score. */
  public void alert(Alert alert) {
    if (alert.getKind() == AlertKind.OPEN) {
      opens(alert.getEntityId());
    } else if (alert.getKind() == AlertKind.CLOSE) {
      closes(alert.getEntityId());
    }
  }

  /** The event opened an incident. */
  public void opens(String entityId) {
    episodes++;
    opens = true;
    inEpisode.add(entityId);
  }

  /** The event closed one. */
  public void closes(String entityId) {
    inEpisode.remove(entityId);
  }

  /**
   * @param label as {@link EventCursor#label()}
   */
  public void score(ScoredEvent event, int label) {
    score(
        event.getEntityId(),
        event.getEventTime().toEpochMilli(),
        event.getScore(),
        orNaN(event.getThreshold()),
        orNaN(event.getPValue()),
        label);
  }

  /**
   * The event's score.
   *
   * @param eventTime milliseconds since the epoch
   * @param threshold NaN while the entity warms up
   * @param pValue NaN while the entity warms up
   * @param label as {@link EventCursor#label()}
   */
  public void score(
      String entityId, long eventTime, double score, double threshold, double pValue, int label) {
    scored++;
    int usable = labels.of(entityId, eventTime, label);
    calibration.add(entityId, eventTime, score, threshold, pValue, usable == 1);
    if (judged.isPresent()) {
      boolean flagged = inEpisode.contains(entityId);
      judged.get().add(entityId, eventTime, score, threshold, usable, flagged, opens);
    }
  }

  /** What was kept; empty where nothing asked for it. */
  public Optional<JudgedEvents> judged() {
    return judged;
  }

  public long events() {
    return events;
  }

  public long scored() {
    return scored;
  }

  /** What it came to. Ends the work. */
  public ReplayFigures conclude(Duration took) {
    return new ReplayFigures(
        events,
        scored,
        deadLetters,
        episodes,
        took,
        new Calibrated(thresholds.rate(), thresholds.level().isEmpty(), calibration),
        labelled.map(probation -> Truth.of(judged.orElseThrow().series(), probation)));
  }

  /** A part of the files that somebody chose leaves out what the model was trained on. */
  public static Probation probation(Selection selection) {
    return selection.equals(Selection.everything()) ? Probation.NAB : Probation.NONE;
  }

  private static double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }
}
