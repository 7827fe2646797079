package dev.weir.streams.demo;

import dev.weir.detection.InvalidConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the demo is shown.
 *
 * @param home folder of the project, where {@code bin/weir} and the detector file are
 * @param folder to keep readings and model in; empty for a temporary one
 * @param limit time until everything must be over; empty for no limit
 * @param pace event time that passes in a second, at least; a limit may need more
 * @param seed of the station
 */
public record DemoSettings(
    Path home, Optional<Path> folder, Optional<Duration> limit, Duration pace, long seed) {

  private static final Duration SHORTEST = Duration.ofSeconds(20);

  public DemoSettings {
    limit.ifPresent(
        wanted -> {
          if (wanted.compareTo(SHORTEST) < 0) {
            throw new InvalidConfigurationException(
                "--seconds must be >= %d, found %d"
                    .formatted(SHORTEST.toSeconds(), wanted.toSeconds()));
          }
        });
    if (pace.isNegative() || pace.isZero()) {
      throw new InvalidConfigurationException(
          "--pace must be > 0 minutes, found " + pace.toMinutes());
    }
  }

  Path detectorFile() {
    return home.resolve("examples/pumps/detector.properties");
  }

  Path launcher() {
    return home.resolve("bin/weir");
  }
}
