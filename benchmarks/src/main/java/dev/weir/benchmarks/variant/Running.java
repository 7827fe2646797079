package dev.weir.benchmarks.variant;

import java.util.List;

/** A variant at work. */
public interface Running extends AutoCloseable {

  /** Starts a variant and returns once it processes events. */
  static Running start(Trial trial) throws InterruptedException {
    return switch (trial.variant()) {
      case RAW -> RawCopy.start(trial);
      case PASS -> StreamsRunning.start(trial, PassThrough::topology);
      case PER_RECORD -> StreamsRunning.start(trial, PerRecord::topology);
      case RCF -> StreamsRunning.start(trial, Forest::topology);
      case SCORING -> ScoringAlone.start(trial);
      case WHOLE, WHOLE_SCORES, WINDOW -> WholeWeir.start(trial);
    };
  }

  /** Its threads. */
  List<Lane> lanes();

  /**
   * @throws IllegalStateException if it ended
   */
  void requireAlive();

  @Override
  void close();
}
