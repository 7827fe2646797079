package dev.weir.streams.replay;

import dev.weir.command.output.TimeText;
import dev.weir.command.progress.Progress;
import dev.weir.command.stop.Stop;
import dev.weir.detection.event.BadEventException;
import dev.weir.detection.history.Walk;
import dev.weir.schemas.Alert;
import dev.weir.schemas.ScoredEvent;
import dev.weir.streams.replay.chunk.Chunk;
import dev.weir.streams.replay.chunk.ChunkReader;
import dev.weir.streams.replay.figures.Observer;
import dev.weir.streams.replay.output.Outputs;
import dev.weir.streams.replay.pace.Pace;
import dev.weir.streams.replay.pace.SlicedWalk;
import dev.weir.streams.replay.pace.Speed;
import dev.weir.streams.replay.plan.Course;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Feeds the events of a walk to the topology, chunk by chunk, and hears what comes of each. */
final class Feeding {

  private final ReplayDriver driver;
  private final Outcomes outcomes;
  private final Observer observer;
  private final Outputs outputs;
  private final Progress progress;
  private final Optional<Speed> speed;
  private final Stop stop;
  private final Consumer<Alert> watcher;
  private List<String> badEvents = List.of();
  private long[] position;
  private double firstShare = Double.NaN;
  private long firstEvents;

  /**
   * @param driver tells the outcomes
   * @param course says how fast, until when, and who watches
   */
  Feeding(
      ReplayDriver driver,
      Outcomes outcomes,
      Observer observer,
      Outputs outputs,
      Progress progress,
      Course course) {
    this.driver = driver;
    this.outcomes = outcomes;
    this.observer = observer;
    this.outputs = outputs;
    this.progress = progress;
    this.speed = course.speed();
    this.stop = course.stop();
    this.watcher = course.watcher();
  }

  /**
   * Feeds all of them, or those until the stop.
   *
   * @param width values of an event
   * @param before events of the replay that came before the first of these
   */
  void feed(Walk events, int width, long before) throws IOException {
    position = events.position();
    Optional<Pace> pace = speed.map(factor -> new Pace(factor, System::nanoTime));
    Walk paced =
        speed.<Walk>map(factor -> new SlicedWalk(events, Pace.slice(factor))).orElse(events);
    try (ChunkReader reader = new ChunkReader(paced, width, before)) {
      Chunk chunk = reader.next();
      while (chunk.size() > 0 && !isStoppedBefore(chunk, pace)) {
        feed(chunk);
        if (pace.isPresent() && chunk.batch().size() > 0) {
          progress.note("at " + TimeText.of(chunk.batch().eventTime(0)));
        }
        tellProgress(chunk.share());
        chunk = reader.next();
      }
      badEvents = reader.badEvents();
    }
  }

  /** Where the walk stood behind the last event fed, as {@link Walk#position()}. */
  long[] position() {
    return position;
  }

  /** The first of the events that could not be read, where and why. */
  List<String> badEvents() {
    return badEvents;
  }

  private boolean isStoppedBefore(Chunk chunk, Optional<Pace> pace) {
    if (chunk.batch().size() > 0) {
      pace.ifPresent(p -> p.await(chunk.batch().eventTime(0), stop));
    }
    return stop.received();
  }

  private void feed(Chunk chunk) throws IOException {
    outcomes.clear();
    if (chunk.batch().size() > 0) {
      driver.send(chunk.batch());
    }
    for (int place = 0; place < chunk.size(); place++) {
      observe(chunk, place);
    }
    position = chunk.position();
  }

  private void observe(Chunk chunk, int place) throws IOException {
    observer.event();
    if (chunk.isBad(place)) {
      observer.deadLetter();
      outputs.deadLetter(chunk.bad(place));
      return;
    }
    for (Alert alert : outcomes.alerts(chunk.index(place))) {
      outputs.alert(alert);
      observer.alert(alert);
      watcher.accept(alert);
    }
    ScoredEvent score = outcomes.score(chunk.index(place));
    if (score == null) {
      observer.deadLetter();
      Optional<BadEventException> refused = driver.nextDeadLetter();
      if (refused.isPresent()) {
        outputs.deadLetter(chunk.refused(place, refused.get()));
      }
    } else {
      outputs.score(score, chunk.label(place));
      observer.score(score, chunk.label(place));
    }
  }

  /**
   * Counts from the first chunk on: a file that is gone on with is read over up to there.
   *
   * @param share of the walk that lies behind the events fed, NaN where nobody knows
   */
  private void tellProgress(double share) {
    if (Double.isNaN(firstShare)) {
      firstShare = share;
      firstEvents = observer.events();
    } else if (share > firstShare) {
      double rate = (observer.events() - firstEvents) / (share - firstShare);
      progress.expect(firstEvents + Math.round(rate * (1 - firstShare)));
    }
    progress.reach(observer.events());
  }
}
