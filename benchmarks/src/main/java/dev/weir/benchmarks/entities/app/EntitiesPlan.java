package dev.weir.benchmarks.entities.app;

import dev.weir.benchmarks.variant.Guarantee;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param entities that send a reading a minute each, ≥ 1
 * @param minutes of event time, ≥ 1
 * @param speed minutes of event time in a minute, > 0
 * @param historyHours of readings that every entity has behind it, ≥ 0
 * @param partitions of the events topic, ≥ 1
 * @param threads of the instance that process events, ≥ 1
 * @param heapMegabytes of an instance at most
 * @param restores whether instances are killed when the minutes are over
 * @param recordings folder for Java Flight Recorder
 * @param settings of the detector, over its file
 */
public record EntitiesPlan(
    int entities,
    int minutes,
    double speed,
    int historyHours,
    Guarantee guarantee,
    int partitions,
    int threads,
    int heapMegabytes,
    boolean restores,
    Optional<Path> recordings,
    Map<String, String> settings) {

  public static final int FEATURES = 16;

  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final int SECONDS_OF_A_MINUTE = 60;

  /** The same for the app that grows histories: as fast as it can, and not recorded. */
  public EntitiesPlan growing() {
    return new EntitiesPlan(
        entities,
        minutes,
        speed,
        historyHours,
        guarantee,
        1,
        1,
        heapMegabytes,
        false,
        Optional.empty(),
        settings);
  }

  /** Readings of each entity before the measured ones. */
  public int historyReadings() {
    return MINUTES_OF_AN_HOUR * historyHours;
  }

  /** Events a second. */
  public double rate() {
    return speed * entities / SECONDS_OF_A_MINUTE;
  }

  /** Seconds that are measured. */
  public double seconds() {
    return minutes * SECONDS_OF_A_MINUTE / speed;
  }
}
