package dev.weir.streams.replay;

import dev.weir.detection.evaluation.AlertJudge;
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
  private final Set<String> inEpisode = new HashSet<>();
  private final LabelledScores scores = new LabelledScores();
  private final AlertJudge judge = new AlertJudge();
  private long events;
  private long scored;
  private long deadLetters;
  private long episodes;

  Observer(boolean labelled) {
    this.labelled = labelled;
  }

  void event() {
    events++;
  }

  void deadLetter() {
    deadLetters++;
  }

  /** To be told of an event's alerts before its score. */
  void alert(Alert alert) {
    if (alert.getKind() == AlertKind.OPEN) {
      episodes++;
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
    if (labelled && label != EventCursor.UNLABELLED) {
      boolean anomalous = label == 1;
      String entityId = event.getEntityId();
      scores.add(event.getScore(), anomalous);
      judge.row(
          entityId, event.getEventTime().toEpochMilli(), anomalous, inEpisode.contains(entityId));
    }
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
}
