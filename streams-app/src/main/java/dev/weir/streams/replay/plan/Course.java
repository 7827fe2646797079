package dev.weir.streams.replay.plan;

import dev.weir.command.stop.Stop;
import dev.weir.schemas.Alert;
import dev.weir.streams.replay.pace.Speed;
import dev.weir.streams.replay.source.FileSource;
import dev.weir.streams.replay.source.ReplaySource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a replay goes: what it is of, what it begins with, how fast it is and what ends it.
 *
 * @param fromState file of the state to begin with; without it no entity is known
 * @param resume whether to go on where that state stood, not only with what it knew
 * @param toState where to write the state at the end
 * @param speed in event time, for a show; as fast as possible when empty
 * @param stop ends it early, in order
 * @param watcher sees each alert when it is raised
 */
public record Course(
    ReplaySource source,
    Optional<Path> fromState,
    boolean resume,
    Optional<Path> toState,
    Optional<Speed> speed,
    Stop stop,
    Consumer<Alert> watcher) {

  /** All of a source at full speed, from nothing. */
  public static Course through(ReplaySource source) {
    return new Course(
        source,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Stop.never(),
        alert -> {});
  }

  /** All of a plan's files at full speed, one after the other, from nothing. */
  public static Course through(ReplayPlan plan) {
    return through(new FileSource(plan.data(), plan.selection(), false));
  }
}
