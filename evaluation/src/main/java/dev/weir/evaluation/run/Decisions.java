package dev.weir.evaluation.run;

import dev.weir.detection.alert.EpisodeState;
import dev.weir.detection.alert.Episodes;
import dev.weir.detection.alert.Transition;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.score.MeanScore;
import dev.weir.detection.score.Smoothing;
import dev.weir.detection.threshold.Judgement;
import dev.weir.detection.threshold.PspState;
import dev.weir.detection.threshold.PspThreshold;
import dev.weir.detection.threshold.Verdict;
import dev.weir.evaluation.series.Series;
import dev.weir.streams.replay.figures.Observer;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.trainer.use.InputEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What becomes of scores that no topology judged: smoothed, held against the detector's threshold
 * and gathered into episodes as the running detector does it, and measured as a replay is. Not
 * thread-safe.
 */
final class Decisions {

  private final String detector;
  private final Smoothing smoothing;
  private final PspThreshold threshold;
  private final Episodes episodes;
  private final Observer observer;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Judgement judgement = new Judgement();
  private final long start = System.nanoTime();

  private static final class Entity {
    private final MeanScore mean = new MeanScore();
    private final EpisodeState episode = new EpisodeState();
    private final PspState threshold;

    Entity(PspState threshold) {
      this.threshold = threshold;
    }
  }

  /**
   * @param prior of scores that were not learnt from, as {@link PspThreshold} has it
   * @param series whose test part is judged
   */
  Decisions(DetectorConfig detector, SortedMap<Integer, Integer> prior, Series series) {
    this.detector = detector.name();
    this.smoothing = detector.score().smoothing();
    this.threshold = new PspThreshold(detector.threshold(), prior);
    this.episodes = new Episodes(detector.alert());
    this.observer =
        new Observer(
            detector.threshold(),
            Optional.of(Observer.probation(series.test().selection())),
            series.labelling().policy(),
            false);
  }

  /** The next event and its score. */
  void add(InputEvent event, float rawScore) {
    observer.event();
    Entity entity = entities.computeIfAbsent(event.entityId(), this::begin);
    float score = smoothing.smooth(entity.mean, rawScore);
    try {
      threshold.judge(entity.threshold, event.time(), score, judgement);
    } catch (BadEventException e) {
      observer.deadLetter();
      return;
    }
    if (judgement.onTime()) {
      smoothing.learn(entity.mean, score);
    }
    tell(event, episodes.advance(entity.episode, event.time(), score, judgement));
    boolean warmingUp = judgement.verdict() == Verdict.WARMING_UP;
    observer.score(
        event.entityId(),
        event.time(),
        score,
        warmingUp ? Double.NaN : judgement.threshold(),
        warmingUp ? Double.NaN : judgement.pValue(),
        event.label());
  }

  private Entity begin(String entityId) {
    return new Entity(new PspState().of(entityId, detector));
  }

  private void tell(InputEvent event, Transition transition) {
    if (transition == Transition.OPEN) {
      observer.opens(event.entityId());
    } else if (transition == Transition.CLOSE) {
      observer.closes(event.entityId());
    }
  }

  /** What it came to. Ends the work. */
  ReplayFigures conclude() {
    return observer.conclude(Duration.ofNanos(System.nanoTime() - start));
  }
}
