package dev.weir.streams.replay;

import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.detector.StateSettings;
import dev.weir.detection.detector.Topics;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.history.Histories;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.event.BatchReference;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One replay of files through the topology; run once. */
public final class Replay {

  /** Bad events that are told of one by one. */
  private static final int BAD_EVENTS_NAMED = 3;

  private final ReplayPlan plan;
  private final DetectorConfig detector;
  private final Progress progress;
  private final Observer observer;
  private final List<String> badEvents = new ArrayList<>();

  public Replay(ReplayPlan plan, Progress progress) {
    this.plan = plan;
    this.detector = asReplayed(plan.detector());
    this.progress = progress;
    this.observer = new Observer(plan.label().isPresent());
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
        ReplayDriver driver = new ReplayDriver(learnt, model);
        Outputs outputs = Outputs.open(plan)) {
      long start = System.nanoTime();
      feed(events, driver, outputs);
      requireEvents();
      ReplayFigures figures = observer.conclude(Duration.ofNanos(System.nanoTime() - start));
      outputs.keep(figures);
      return figures;
    }
  }

  /** The first of the events that could not be read, where and why. */
  public List<String> badEvents() {
    return List.copyOf(badEvents);
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

  private void feed(Histories events, ReplayDriver driver, Outputs outputs) throws IOException {
    int width = detector.features().names().size();
    Chunk chunk = read(events, width);
    while (chunk.size() > 0) {
      for (int place = 0; place < chunk.size(); place++) {
        send(chunk, place, driver);
        drain(chunk.label(place), driver, outputs);
      }
      progress.reach(observer.events());
      chunk = read(events, width);
    }
  }

  private Chunk read(Histories events, int width) throws IOException {
    return Chunk.read(events, width, observer.events(), reason -> name(events, reason));
  }

  private void name(Histories events, BadEventException reason) {
    if (badEvents.size() < BAD_EVENTS_NAMED) {
      badEvents.add("%s row %d: %s".formatted(events.file(), events.row(), reason.getMessage()));
    }
  }

  private void send(Chunk chunk, int place, ReplayDriver driver) {
    observer.event();
    if (chunk.isBad(place)) {
      driver.sendUnreadable();
    } else {
      driver.send(new BatchReference(chunk.batch(), chunk.index(place)));
    }
  }

  private void drain(int label, ReplayDriver driver, Outputs outputs) throws IOException {
    for (Alert alert = driver.alert(); alert != null; alert = driver.alert()) {
      outputs.alert(alert);
      observer.alert(alert);
    }
    ScoredEvent score = driver.score();
    if (score != null) {
      outputs.score(score, label);
      observer.score(score, label);
    } else if (driver.deadLetter()) {
      observer.deadLetter();
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
        new StateSettings(StateSettings.Kind.MEMORY, live.state().directory()),
        live.http(),
        live.kafka());
  }
}
