package dev.weir.streams.replay;

import dev.weir.detection.evaluation.AlertJudge;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.detection.event.EventCursor;
import dev.weir.schemas.Alert;
import dev.weir.schemas.AlertKind;
import dev.weir.schemas.ScoredEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Counts what a replay does and holds it against the labels. */
final class Observer {

  private final boolean labelled;
  private final Optional<JudgedEvents> judged;
  private final Set<String> inEpisode = new HashSet<>();
  private boolean opens;
  private final LabelledScores scores = new LabelledScores();
  private final AlertJudge judge = new AlertJudge();
  private long events;
  private long scored;
  private long deadLetters;
  private long episodes;

  /**
   * @param labelled whether to hold events against their labels
   * @param keepJudged whether to keep every judged event
   */
  Observer(boolean labelled, boolean keepJudged) {
    this.labelled = labelled;
    this.judged = keepJudged ? Optional.of(new JudgedEvents()) : Optional.empty();
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
    boolean flagged = inEpisode.contains(entityId);
    judged.ifPresent(kept -> keep(kept, event, label, flagged));
    if (labelled && label != EventCursor.UNLABELLED) {
      boolean anomalous = label == 1;
      scores.add(event.getScore(), anomalous);
      judge.row(entityId, event.getEventTime().toEpochMilli(), anomalous, flagged);
    }
  }

  /** What was kept; empty where that was not asked for. */
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
    Optional<ReplayFigures.Truth> truth =
        labelled
            ? Optional.of(new ReplayFigures.Truth(scores.rank(), judge.conclude()))
            : Optional.empty();
    return new ReplayFigures(events, scored, deadLetters, episodes, took, truth);
  }

  private void keep(JudgedEvents kept, ScoredEvent event, int label, boolean flagged) {
    Double threshold = event.getThreshold();
    kept.add(
        event.getEntityId(),
        event.getEventTime().toEpochMilli(),
        event.getScore(),
        threshold == null ? Double.NaN : threshold,
        label,
        flagged,
        opens);
  }
}
