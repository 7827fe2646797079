package dev.weir.benchmarks.pipeline;

import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.benchmarks.load.EventTopic;
import dev.weir.benchmarks.load.Shape;
import dev.weir.benchmarks.trial.BenchCluster;
import dev.weir.benchmarks.trial.Measurement;
import dev.weir.benchmarks.trial.TrialProcess;
import dev.weir.benchmarks.variant.Trial;
import dev.weir.benchmarks.variant.Variant;
import dev.weir.command.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs all variants in turn, round by round, so that what else the machine does falls on all of
 * them. Broker, JVMs and files are gone when it is closed. One use only.
 */
final class PipelineBench implements AutoCloseable {

  /** Readings wait for each other while a topic is filled, since nobody waits for them. */
  private static final int LINGER_MILLIS = 50;

  /** A trial that only warms up waits for two commits too, and nobody counts them. */
  private static final Map<String, String> SOON_COMMITTED =
      Map.of("kafka.commit.interval.ms", "250");

  private final PipelinePlan plan;
  private final BenchCluster cluster;
  private final long start = System.nanoTime();
  private final Map<Variant, TrialProcess> processes = new EnumMap<>(Variant.class);
  private final Map<Shape, BenchDetector> detectors = new HashMap<>();
  private final Results results = new Results();
  private int trials;

  PipelineBench(PipelinePlan plan) throws IOException {
    this.plan = plan;
    this.cluster = BenchCluster.start();
  }

  /** Trains, fills topics, measures. */
  Results run() throws IOException, InterruptedException {
    train();
    for (int width : plan.features()) {
      fill(width);
    }
    try (Progress progress = Progress.of("Measuring", "trials", plan.trials())) {
      Duration warmUp = plan.length().multipliedBy(2);
      round(plan.warmUp(), SOON_COMMITTED, warmUp, (cell, variant, measured) -> {}, progress);
      Duration last = Duration.ZERO;
      for (int done = 0; done < plan.rounds() && (done == 0 || hasTime(last)); done++) {
        last = round(plan.cells(), Map.of(), plan.length(), results::add, progress);
      }
    }
    return results;
  }

  @Override
  public void close() {
    processes.values().forEach(TrialProcess::close);
    cluster.close();
  }

  private boolean hasTime(Duration round) {
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    return plan.limit().isEmpty() || passed.plus(round).compareTo(plan.limit().get()) < 0;
  }

  private void train() throws IOException {
    int models = plan.features().size();
    try (Progress progress = Progress.of("Training", "widths", models)) {
      for (int i = 0; i < models; i++) {
        for (Variant variant : plan.variants()) {
          Shape shape = new Shape(plan.features().get(i), variant.window());
          if (!detectors.containsKey(shape)) {
            detectors.put(shape, BenchDetector.make(shape, cluster.folder()));
          }
        }
        progress.reach(i + 1L);
      }
    }
  }

  private void fill(int width) throws InterruptedException {
    String topic = topic(width);
    cluster.createEvents(topic, plan.partitions());
    BenchDetector detector = detectors.get(new Shape(width, plan.variants().get(0).window()));
    try (EventTopic events =
            new EventTopic(
                cluster.servers(), topic, detector.read(Map.of()), plan.entities(), LINGER_MILLIS);
        Progress progress = Progress.of("Filling a topic", "events", plan.events(width))) {
      events.fill(plan.events(width), progress::reach);
    }
  }

  /**
   * @param defaults of the detectors, below the plan's settings
   */
  private Duration round(
      List<Cell> cells,
      Map<String, String> defaults,
      Duration length,
      Listener listener,
      Progress progress)
      throws InterruptedException {
    long begin = System.nanoTime();
    for (Cell cell : cells) {
      for (Variant variant : plan.variants()) {
        progress.note("%s, %s".formatted(cell, variant.title()));
        listener.hear(cell, variant, measure(trial(cell, variant, defaults), cell, length));
        progress.reach(trials);
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private Measurement measure(Trial trial, Cell cell, Duration length) throws InterruptedException {
    cluster.createResults(trial, plan.partitions());
    Measurement measured =
        process(trial.variant()).measure(trial, plan.events(cell.features()), length);
    cluster.deleteResults(trial);
    return measured;
  }

  private Trial trial(Cell cell, Variant variant, Map<String, String> defaults) {
    Map<String, String> settings = new HashMap<>(defaults);
    settings.putAll(plan.settings());
    String id = "trial-%d-%s".formatted(++trials, variant);
    return new Trial(
        id,
        variant,
        cell.guarantee(),
        cell.threads(),
        cluster.servers(),
        topic(cell.features()),
        detectors.get(new Shape(cell.features(), variant.window())),
        cluster.folder().resolve(id),
        settings);
  }

  private TrialProcess process(Variant variant) {
    Optional<Path> recording = plan.recordings().map(folder -> folder.resolve(variant + ".jfr"));
    return processes.computeIfAbsent(variant, key -> new TrialProcess(recording));
  }

  private static String topic(int width) {
    return "events-" + width;
  }

  /** Takes what was measured. */
  @FunctionalInterface
  private interface Listener {
    void hear(Cell cell, Variant variant, Measurement measurement);
  }
}
