package dev.weir.evaluation.run;

import dev.weir.detection.alert.EpisodeState;
import dev.weir.detection.alert.Episodes;
import dev.weir.detection.alert.Transition;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.evaluation.AlertJudge;
import dev.weir.detection.evaluation.LabelledScores;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.score.MeanScore;
import dev.weir.detection.score.Smoothing;
import dev.weir.detection.threshold.Judgement;
import dev.weir.streams.replay.ReplayFigures;
import dev.weir.trainer.use.InputEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of scores that no topology judged: smoothed, held against a threshold and gathered
 * into episodes as the running detector does it, and held against the labels. Not thread-safe.
 */
final class Decisions {

  private final Smoothing smoothing;
  private final Decider decider;
  private final Episodes episodes;
  private final Map<String, Entity> entities = new HashMap<>();
  private final LabelledScores scores = new LabelledScores();
  private final AlertJudge alerts = new AlertJudge();
  private final Judgement judgement = new Judgement();
  private final long start = System.nanoTime();
  private long events;
  private long refused;
  private long opened;

  private static final class Entity {
    private final MeanScore mean = new MeanScore();
    private final EpisodeState episode = new EpisodeState();
  }

  Decisions(DetectorConfig detector, Decider decider) {
    this.smoothing = detector.score().smoothing();
    this.decider = decider;
    this.episodes = new Episodes(detector.alert());
  }

  /** The next event and its score. */
  void add(InputEvent event, float rawScore) {
    events++;
    Entity entity = entities.computeIfAbsent(event.entityId(), id -> new Entity());
    float score = smoothing.smooth(entity.mean, rawScore);
    try {
      decider.judge(event.entityId(), event.time(), score, judgement);
    } catch (BadEventException e) {
      refused++;
      return;
    }
    if (judgement.onTime()) {
      smoothing.learn(entity.mean, score);
    }
    if (episodes.advance(entity.episode, event.time(), score, judgement) == Transition.OPEN) {
      opened++;
    }
    if (event.label() != EventCursor.UNLABELLED) {
      boolean anomalous = event.label() == 1;
      scores.add(score, anomalous);
      alerts.row(event.entityId(), event.time(), anomalous, entity.episode.open());
    }
  }

  /** What it came to. Ends the work. */
  ReplayFigures conclude() {
    return new ReplayFigures(
        events,
        events - refused,
        refused,
        opened,
        Duration.ofNanos(System.nanoTime() - start),
        Optional.of(new ReplayFigures.Truth(scores.rank(), alerts.conclude())));
  }
}
