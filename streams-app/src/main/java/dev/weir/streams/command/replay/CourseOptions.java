package dev.weir.streams.command.replay;

import dev.weir.command.stop.Stop;
import dev.weir.detection.InvalidConfigurationException;
import dev.weir.schemas.Alert;
import dev.weir.streams.replay.pace.Speed;
import dev.weir.streams.replay.plan.Course;
import dev.weir.streams.replay.source.ReplaySource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** How a replay goes: how fast, from which state to which. A mixin. */
public final class CourseOptions {

  @Option(
      names = "--speed",
      paramLabel = "60x",
      description =
          "Play in event time, so many times as fast as it went, and show the alerts as they are"
              + " raised; at full speed when not given.")
  private Optional<String> speed = Optional.empty();

  @Option(
      names = "--from-state",
      paramLabel = "FILE",
      description =
          "Begin with the thresholds, incidents and windows that another replay ended with.")
  private Optional<Path> fromState = Optional.empty();

  @Option(
      names = "--to-state",
      paramLabel = "FILE",
      description =
          "Write thresholds, incidents and windows to this file at the end; also where Ctrl-C ends it"
              + " early, together with where it stood.")
  private Optional<Path> toState = Optional.empty();

  @Option(
      names = "--resume",
      description =
          "Go on where the replay of --from-state (else --to-state) stood, behind the scores,"
              + " alerts and dead letters that it wrote. All other options as they were.")
  private boolean resume;

  /** Whether the replay is a show. */
  public boolean isShow() {
    return speed.isPresent();
  }

  /** Where the state is written at the end. */
  public Optional<Path> toState() {
    return toState;
  }

  /**
   * @param watcher sees the alerts of a show
   * @throws InvalidConfigurationException if the options make no sense
   */
  public Course course(ReplaySource source, Stop stop, Consumer<Alert> watcher) {
    Optional<Path> from = resume ? fromState.or(() -> toState) : fromState;
    if (resume && from.isEmpty()) {
      throw new InvalidConfigurationException(
          "--resume must come with --from-state or --to-state, the file of the stopped replay, found neither");
    }
    return new Course(
        source,
        from,
        resume,
        toState,
        speed.map(Speed::parse),
        stop,
        isShow() ? watcher : alert -> {});
  }
}
