package dev.weir.streams.replay;

import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.Topics;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.history.Histories;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One replay of files through the topology; run once. */
public final class Replay {

  private final ReplayPlan plan;
  private final DetectorConfig detector;
  private final Progress progress;
  private final Observer observer;
  private final Outcomes outcomes = new Outcomes();
  private List<String> badEvents = List.of();

  public Replay(ReplayPlan plan, Progress progress) {
    this.plan = plan;
    this.detector = asReplayed(plan.detector());
    this.progress = progress;
    this.observer = new Observer(plan);
  }

  /**
   * Runs all events through the topology and writes what was asked for.
   *
   * @throws InvalidConfigurationException if model, files or detector do not fit each other
   * @throws IOException if a file cannot be read on or written
   */
  public ReplayFigures run() throws IOException {
    try (OnnxModel model = OnnxModel.load(plan.model(), detector.score())) {
      return run(model, detector.withFeatures(model.manifest().requireFit(detector.features())));
    }
  }

  private ReplayFigures run(OnnxModel model, DetectorConfig learnt) throws IOException {
    try (Histories events = open(learnt);
        ReplayDriver driver = new ReplayDriver(learnt, model, outcomes);
        Outputs outputs = Outputs.open(plan)) {
      long start = System.nanoTime();
      try (ChunkReader reader = new ChunkReader(events, detector.features().names().size())) {
        feed(reader, driver, outputs);
        badEvents = reader.badEvents();
      }
      requireEvents();
      ReplayFigures figures = observer.conclude(Duration.ofNanos(System.nanoTime() - start));
      outputs.keep(figures);
      return figures;
    }
  }

  /** The first of the events that could not be read, where and why. */
  public List<String> badEvents() {
    return badEvents;
  }

  /**
   * Every judged event, in the order of the replay.
   *
   * @throws IllegalStateException if the plan does not ask to keep them
   */
  public JudgedEvents judged() {
    return observer
        .judged()
        .filter(kept -> plan.keepJudged())
        .orElseThrow(() -> new IllegalStateException("keepJudged must be true, found false"));
  }

  private Histories open(DetectorConfig learnt) throws IOException {
    return Histories.open(
        plan.data(),
        plan.selection(),
        learnt.events(),
        learnt.features(),
        learnt.name(),
        plan.label());
  }

  private void feed(ChunkReader reader, ReplayDriver driver, Outputs outputs) throws IOException {
    Chunk chunk = reader.next();
    while (chunk.size() > 0) {
      outcomes.clear();
      if (chunk.batch().size() > 0) {
        driver.send(chunk.batch());
      }
      for (int place = 0; place < chunk.size(); place++) {
        observe(chunk, place, outputs);
      }
      progress.reach(observer.events());
      chunk = reader.next();
    }
  }

  private void observe(Chunk chunk, int place, Outputs outputs) throws IOException {
    observer.event();
    if (chunk.isBad(place)) {
      observer.deadLetter();
      return;
    }
    for (Alert alert : outcomes.alerts(chunk.index(place))) {
      outputs.alert(alert);
      observer.alert(alert);
    }
    ScoredEvent score = outcomes.score(chunk.index(place));
    if (score == null) {
      observer.deadLetter();
    } else {
      outputs.score(score, chunk.label(place));
      observer.score(score, chunk.label(place));
    }
  }

  private void requireEvents() {
    if (observer.events() == 0) {
      throw new InvalidConfigurationException(
          "--data must hold at least one event within --rows, --from and --until, found none in %s"
              .formatted(plan.data()));
    }
    if (observer.scored() == 0) {
      throw new InvalidConfigurationException(
          "--data must hold at least one event that can be processed, found %,d that cannot:%n  %s"
              .formatted(observer.events(), String.join("\n  ", badEvents)));
    }
  }

  /** The same decisions, with every score told and nothing left on disk. */
  private static DetectorConfig asReplayed(DetectorConfig live) {
    Topics topics = live.topics();
    return new DetectorConfig(
        live.name(),
        new Topics(
            topics.events(),
            topics.alerts(),
            Optional.of(topics.scores().orElse(live.name() + "-scores")),
            topics.deadLetters()),
        live.events(),
        live.features(),
        live.model(),
        live.score(),
        live.threshold(),
        live.alert(),
        live.state().inMemory(),
        live.http(),
        live.kafka());
  }
}
