package dev.weir.benchmarks.latency;

import dev.weir.benchmarks.load.BenchDetector;
import dev.weir.benchmarks.load.EventTopic;
import dev.weir.benchmarks.load.Shape;
import dev.weir.benchmarks.trial.BenchCluster;
import dev.weir.benchmarks.trial.TrialProcess;
import dev.weir.benchmarks.variant.Guarantee;
import dev.weir.benchmarks.variant.Trial;
import dev.weir.benchmarks.variant.Variant;
import dev.weir.command.CommandFailedException;
import dev.weir.command.progress.Progress;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Measures all variants in turn, each in a JVM of its own. One use only. */
final class LatencyBench implements AutoCloseable {

  /** As a producer of sensor readings may have it. */
  private static final int LINGER_MILLIS = 5;

  private static final int LAST_RESULTS_SECONDS = 2;

  private final LatencyPlan plan;
  private final BenchCluster cluster;
  private final Map<Variant, TrialProcess> processes = new EnumMap<>(Variant.class);
  private final LatencyResults results = new LatencyResults();
  private BenchDetector detector;
  private int trials;

  LatencyBench(LatencyPlan plan) throws IOException {
    this.plan = plan;
    this.cluster = BenchCluster.start();
  }

  LatencyResults run() throws IOException, InterruptedException {
    detector = BenchDetector.make(new Shape(plan.features(), 1), cluster.folder());
    try (Progress progress = Progress.of("Measuring", "trials", plan.trials())) {
      for (int round = 0; round < plan.rounds(); round++) {
        for (Guarantee guarantee : plan.guarantees()) {
          for (Variant variant : LatencyPlan.VARIANTS) {
            progress.note("%s, %s".formatted(guarantee, variant.title()));
            results.add(guarantee, variant, measure(guarantee, variant));
            progress.reach(trials);
          }
        }
      }
    }
    return results;
  }

  @Override
  public void close() {
    processes.values().forEach(TrialProcess::close);
    cluster.close();
  }

  private Latency measure(Guarantee guarantee, Variant variant) throws InterruptedException {
    Trial trial = trial(guarantee, variant);
    cluster.createEvents(trial.events(), 1);
    cluster.createResults(trial, 1);
    TrialProcess process =
        processes.computeIfAbsent(variant, key -> new TrialProcess(Optional.empty()));
    process.start(trial);
    Histogram micros = sendAndRead(trial);
    process.stop(trial);
    cluster.deleteResults(trial);
    long expected = (long) plan.rate() * plan.seconds();
    if (micros.getTotalCount() < expected) {
      throw new CommandFailedException(
          "%s must keep up with %d events a second, found %d of %d results in time"
              .formatted(variant.title(), plan.rate(), micros.getTotalCount(), expected));
    }
    return Latency.of(micros);
  }

  private Histogram sendAndRead(Trial trial) throws InterruptedException {
    long epoch = System.nanoTime();
    long countedFrom = TimeUnit.SECONDS.toMicros(LatencyPlan.WARM_UP_SECONDS);
    Reader reader = new Reader(trial, epoch, countedFrom);
    reader.start();
    try (EventTopic topic =
        new EventTopic(
            cluster.servers(),
            trial.events(),
            detector.read(Map.of()),
            LatencyPlan.ENTITIES,
            LINGER_MILLIS)) {
      new Sender(topic, plan.rate(), epoch).send(LatencyPlan.WARM_UP_SECONDS + plan.seconds() + 1);
      TimeUnit.SECONDS.sleep(LAST_RESULTS_SECONDS);
    } finally {
      reader.conclude();
    }
    return reader.conclude();
  }

  private Trial trial(Guarantee guarantee, Variant variant) {
    String id = "latency-%d-%s".formatted(++trials, variant);
    return new Trial(
        id,
        variant,
        guarantee,
        1,
        cluster.servers(),
        id + "-events",
        detector,
        cluster.folder().resolve(id),
        plan.settings());
  }
}
