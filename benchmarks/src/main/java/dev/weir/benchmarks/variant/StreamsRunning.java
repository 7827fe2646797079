package dev.weir.benchmarks.variant;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** A topology at work on Kafka Streams. */
final class StreamsRunning implements Running {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaStreams streams;
  private final AutoCloseable app;

  private StreamsRunning(KafkaStreams streams, AutoCloseable app) {
    this.streams = streams;
    this.app = app;
  }

  /** Makes a peer's topology. */
  @FunctionalInterface
  interface Maker {

    /**
     * @param config of Weir's detector of the same events
     * @param model file
     */
    Topology make(DetectorConfig config, Path model, String scores);
  }

  /** Runs a peer with the settings that Weir runs with. */
  static Running start(Trial trial, Maker maker) throws InterruptedException {
    DetectorConfig config = trial.config();
    return start(
        maker.make(config, trial.detector().model(), trial.scores()), StreamsSettings.of(config));
  }

  static Running start(Topology topology, Properties settings) throws InterruptedException {
    KafkaStreams streams = new KafkaStreams(topology, settings);
    streams.start();
    return await(streams, () -> streams.close(PATIENCE));
  }

  /**
   * @param app closes the streams
   */
  static Running await(KafkaStreams streams, AutoCloseable app) throws InterruptedException {
    StreamsRunning running = new StreamsRunning(streams, app);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (streams.state() != KafkaStreams.State.RUNNING) {
      running.requireAlive();
      if (System.nanoTime() > deadline) {
        running.close();
        throw new IllegalStateException(
            "Streams must run within %s, found %s".formatted(PATIENCE, streams.state()));
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return running;
  }

  @Override
  public List<Lane> lanes() {
    return StreamsLane.of(streams);
  }

  @Override
  public void requireAlive() {
    KafkaStreams.State state = streams.state();
    if (state == KafkaStreams.State.ERROR || state.isShuttingDown()) {
      throw new IllegalStateException("Streams must run, found " + state);
    }
  }

  @Override
  public void close() {
    try {
      app.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
