package dev.weir.streams;

import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Asks for a commit where an alert waits for one: under exactly-once nobody sees an alert before
 * the transaction ends that it was written in, and ordinary commits are far apart, since each
 * writes the states of all entities that had events.
 *
 * <p>An alert asks at once, but not within {@value #SPACING_MILLIS} ms of the last time that one
 * did, so that a flood of alerts costs no more than commits at that interval. One about an event
 * that is older than {@value #YOUNG_MILLIS} ms does not ask: it is late already, and who works off
 * a backlog needs the time. Nothing is decided by these clocks. Not thread-safe; one per task.
 */
final class PromptCommits {

  static final long SPACING_MILLIS = 500;
  static final long YOUNG_MILLIS = StreamsSettings.COMMIT_INTERVAL_MILLIS;

  private final ProcessingContext context;
  private final boolean alertsWait;
  private boolean awaited;
  private long asked;

  PromptCommits(ProcessingContext context) {
    this.context = context;
    this.alertsWait =
        StreamsConfig.EXACTLY_ONCE_V2.equals(
            context.appConfigs().get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG));
    this.asked = context.currentSystemTimeMs() - SPACING_MILLIS;
  }

  /**
   * An alert was sent.
   *
   * @param timestamp of its event's message
   */
  void alerted(long timestamp) {
    awaited |= alertsWait && context.currentSystemTimeMs() - timestamp <= YOUNG_MILLIS;
  }

  /** To be told when nothing is half done: now a commit may come. */
  void ask() {
    long now = context.currentSystemTimeMs();
    if (awaited && now - asked >= SPACING_MILLIS) {
      awaited = false;
      asked = now;
      context.commit();
    }
  }
}
