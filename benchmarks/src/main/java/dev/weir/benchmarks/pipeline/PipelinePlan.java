package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.benchmarks.variant.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured, and for how long.
 *
 * @param variants in the order in which each round runs them
 * @param features widths of the events
 * @param threads stream threads
 * @param rounds that count; before them every variant runs once for each width, to warm up
 * @param length of one measurement
 * @param mostEvents in the topic of a width of up to 16 features
 * @param entities that the events are of, in turn
 * @param limit after which no further round begins
 * @param settings of the detectors, over their files
 * @param recordings folder for what Java Flight Recorder says of each variant
 */
public record PipelinePlan(
    List<Variant> variants,
    List<Guarantee> guarantees,
    List<Integer> features,
    List<Integer> threads,
    int rounds,
    Duration length,
    long mostEvents,
    int entities,
    Optional<Duration> limit,
    Map<String, String> settings,
    Optional<Path> recordings) {

  /** Events in the topic of a width; half as many of wide ones, which take longer to fill in. */
  public long events(int width) {
    return width <= 16 ? mostEvents : mostEvents / 2;
  }

  /** The topics have a partition for each thread. */
  int partitions() {
    return threads.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  long trials() {
    return (long) variants.size() * (warmUp().size() + rounds * cells().size());
  }

  /** Of each width, what is run once before anything counts. */
  List<Cell> warmUp() {
    return features.stream()
        .map(width -> new Cell(width, threads.get(0), guarantees.get(0)))
        .toList();
  }

  /** All that differs between two tables of results, in order. */
  List<Cell> cells() {
    return features.stream()
        .flatMap(
            width ->
                threads.stream()
                    .flatMap(
                        count -> guarantees.stream().map(each -> new Cell(width, count, each))))
        .toList();
  }
}
