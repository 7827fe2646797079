package dev.weir.streams;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ModelManifest;
import dev.weir.streams.event.EventSource;
import dev.weir.streams.score.Device;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.state.rocksdb.RocksMemory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * A running detector: {@code start(…); awaitShutdown();}. Whatever a stream thread cannot cope with
 * ends it, and {@link #awaitShutdown} throws it, so that the process ends non-zero and what was not
 * committed is done again after a restart. Safe for many threads.
 */
public final class WeirApp implements AutoCloseable {

  /**
   * Time to commit and leave the group in order; longer than a commit, shorter than a grace period.
   */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  /** How the app is. */
  public enum Health {
    /** Not yet ready for the first time. */
    STARTING,
    /** Detecting. */
    RUNNING,
    /** Alive, tasks are on the move or being restored. */
    REBALANCING,
    /** Closing or closed, by wish. */
    STOPPED,
    /** Ended by a failure. */
    FAILED
  }

  private final DetectorConfig config;
  private final OnnxModel model;
  private final Topology topology;
  private final DetectorMetrics metrics;
  private final RocksMemory memory;
  private final KafkaStreams streams;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean started;

  private WeirApp(DetectorConfig config, OnnxModel model, Uuid events) {
    this.config = config;
    this.model = model;
    this.metrics = new DetectorMetrics();
    int chunk = model.batch(config.score().batch());
    EventSource source = DetectorTopology.source(config, metrics, events, chunk);
    this.topology = DetectorTopology.of(config, model, source, metrics);
    this.memory = new RocksMemory(config.state().rocksdbMaximumBytes());
    this.streams = new KafkaStreams(topology, StreamsSettings.of(config, source, memory));
    streams.setUncaughtExceptionHandler(this::fail);
    streams.setStateListener((now, before) -> changed(now));
  }

  /**
   * Starts a detector and returns at once; {@link #health} tells when it is running.
   *
   * @param model stays the caller's to close, after the app or before
   * @throws dev.weir.detection.InvalidConfigurationException if model and features do not fit, or a
   *     topic is missing
   * @throws CommandFailedException if no broker answers within {@link BrokerCheck#PATIENCE}, with
   *     the address that was tried
   */
  public static WeirApp start(DetectorConfig config, OnnxModel model) {
    DetectorConfig learnt = config.withFeatures(model.manifest().requireFit(config.features()));
    Uuid events = new BrokerCheck(learnt, BrokerCheck.PATIENCE).run();
    WeirApp app = new WeirApp(learnt, model, events);
    app.streams.start();
    return app;
  }

  public DetectorConfig config() {
    return config;
  }

  public ModelManifest manifest() {
    return model.manifest();
  }

  /** Hex SHA-256 of the model's file. */
  public String modelSha256() {
    return model.sha256();
  }

  /** What runs the model. */
  public Device device() {
    return model.device();
  }

  /** Why a GPU that this build could use does not run the model; empty where none was wanted. */
  public Optional<String> fallback() {
    return model.fallback();
  }

  public Topology topology() {
    return topology;
  }

  public DetectorMetrics metrics() {
    return metrics;
  }

  /** For the metrics of Kafka Streams itself. */
  public KafkaStreams streams() {
    return streams;
  }

  public Health health() {
    if (failure.get() != null) {
      return Health.FAILED;
    }
    return switch (streams.state()) {
      case CREATED -> Health.STARTING;
      case REBALANCING -> started ? Health.REBALANCING : Health.STARTING;
      case RUNNING -> Health.RUNNING;
      case PENDING_SHUTDOWN, NOT_RUNNING -> Health.STOPPED;
      case PENDING_ERROR, ERROR -> Health.FAILED;
    };
  }

  /** Whether the app was running at least once. */
  public boolean started() {
    return started;
  }

  /**
   * Waits until the app has ended.
   *
   * @throws CommandFailedException saying why, if a failure ended it
   */
  public void awaitShutdown() throws InterruptedException {
    ended.await();
    Throwable cause = failure.get();
    if (cause != null) {
      throw new CommandFailedException(
          "Detector '%s' failed: %s".formatted(config.name(), reason(cause)), cause);
    }
  }

  /** Commits, leaves the group and ends. */
  @Override
  public void close() {
    close(CLOSE_TIMEOUT);
  }

  /**
   * Leaves the group, so that others take over at once instead of after a session timeout; a static
   * member stays, it is expected back.
   *
   * @return whether everything was done within the timeout
   */
  public boolean close(Duration timeout) {
    boolean done =
        streams.close(
            CloseOptions.timeout(timeout)
                .withGroupMembershipOperation(
                    StreamsSettings.isStaticMember(config)
                        ? GroupMembershipOperation.REMAIN_IN_GROUP
                        : GroupMembershipOperation.LEAVE_GROUP));
    memory.close();
    ended.countDown();
    return done;
  }

  /** The innermost cause tells what is wrong; those around it tell where Kafka Streams was. */
  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }

  private StreamThreadExceptionResponse fail(Throwable cause) {
    failure.compareAndSet(null, cause);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void changed(KafkaStreams.State now) {
    if (now == KafkaStreams.State.RUNNING) {
      started = true;
    } else if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
      ended.countDown();
    }
  }
}
