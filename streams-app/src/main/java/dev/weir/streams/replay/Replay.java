package dev.weir.streams.replay;

import dev.weir.command.progress.Progress;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.evaluation.JudgedEvents;
import dev.weir.detection.history.Walk;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.replay.figures.Observer;
import dev.weir.streams.replay.figures.ReplayFigures;
import dev.weir.streams.replay.output.Outputs;
import dev.weir.streams.replay.plan.Course;
import dev.weir.streams.replay.plan.Labels;
import dev.weir.streams.replay.plan.ReplayPlan;
import dev.weir.streams.replay.resume.ReplayState;
import dev.weir.streams.replay.resume.StateReader;
import dev.weir.streams.replay.resume.StateWriter;
import dev.weir.streams.replay.source.ReplaySource;
import dev.weir.streams.replay.source.Standing;
import dev.weir.streams.score.OnnxModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One replay of the past through the topology; run once. */
public final class Replay {

  private final ReplayPlan plan;
  private final Course course;
  private final DetectorConfig detector;
  private final Progress progress;
  private final Observer observer;
  private final Outcomes outcomes = new Outcomes();
  private List<String> badEvents = List.of();

  /** Of the plan's files, one after the other, at full speed. */
  public Replay(ReplayPlan plan, Progress progress) {
    this(plan, Course.through(plan), progress);
  }

  /**
   * @param course says what is replayed, in place of the plan's files
   */
  public Replay(ReplayPlan plan, Course course, Progress progress) {
    this.plan = plan;
    this.course = course;
    this.detector = ReplayedDetector.of(plan.detector(), course.source().topic());
    this.progress = progress;
    this.observer = new Observer(plan);
  }

  /**
   * Runs all events through the topology and writes what was asked for. Where it is stopped it
   * writes what came until then if the state is written too, for another to go on with, and nothing
   * otherwise.
   *
   * @throws InvalidConfigurationException if model, source, state or detector do not fit each other
   * @throws IOException if a file cannot be read on or written
   */
  public ReplayFigures run() throws IOException {
    try (OnnxModel model = OnnxModel.load(plan.model(), detector.score())) {
      return run(model, detector.withFeatures(model.manifest().requireFit(detector.features())));
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

  private ReplayFigures run(OnnxModel model, DetectorConfig learnt) throws IOException {
    try (ReplayDriver driver = new ReplayDriver(learnt, model, outcomes)) {
      Optional<ReplayState> before = begin(driver, model.manifest());
      Optional<ReplayState> resumed = before.filter(state -> course.resume());
      ReplaySource.Opened opened =
          course
              .source()
              .open(learnt, plan.labels().map(Labels::field), resumed.map(ReplayState::standing));
      try (Walk events = opened.walk();
          Outputs outputs = Outputs.open(plan, course.toState(), resumed)) {
        return feed(driver, model.manifest(), opened.standing(), events, outputs, resumed);
      }
    }
  }

  private Optional<ReplayState> begin(ReplayDriver driver, ModelManifest model) throws IOException {
    if (course.fromState().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        StateReader.read(
            course.fromState().get(), model, driver.entities(), observer::resumeEpisode));
  }

  private ReplayFigures feed(
      ReplayDriver driver,
      ModelManifest model,
      Standing standing,
      Walk events,
      Outputs outputs,
      Optional<ReplayState> resumed)
      throws IOException {
    long start = System.nanoTime();
    long before = resumed.map(ReplayState::events).orElse(0L);
    Feeding feeding = new Feeding(driver, outcomes, observer, outputs, progress, course);
    feeding.feed(events, detector.features().names().size(), before);
    badEvents = feeding.badEvents();
    if (!course.stop().received()) {
      requireEvents(before);
    }
    ReplayFigures figures = observer.conclude(Duration.ofNanos(System.nanoTime() - start));
    if (isDiscarded()) {
      return figures;
    }
    outputs.report(figures, course.source().description(), model, observer.judged());
    outputs.keep(
        figures,
        (target, written) ->
            StateWriter.write(
                target,
                model,
                new ReplayState(
                    standing.at(feeding.position()), before + observer.events(), written),
                driver.entities(),
                observer::isInEpisode));
    return figures;
  }

  /** Half of a file, without a word of where it ends, would be taken for the whole. */
  private boolean isDiscarded() {
    return course.stop().received() && course.toState().isEmpty();
  }

  private void requireEvents(long before) {
    if (observer.events() == 0) {
      throw new InvalidConfigurationException(
          before > 0
              ? "--resume must have events left, found none behind the %,d replayed: that replay came to its end"
                  .formatted(before)
              : course.source().nothingFound());
    }
    if (observer.scored() == 0 && before == 0) {
      throw new InvalidConfigurationException(
          "%s must hold at least one event that can be processed, found %,d that cannot:%n  %s"
              .formatted(
                  course.source().option(), observer.events(), String.join("\n  ", badEvents)));
    }
  }
}
