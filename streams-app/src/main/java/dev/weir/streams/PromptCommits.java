package dev.weir.streams;

import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Asks for a commit where an alert waits for one: under exactly-once nobody sees an alert before
 * the transaction ends that it was written in, and ordinary commits are far apart, since each
 * writes the states of all entities that had events.
 *
 * <p>An alert asks at once, but not within {@value #SPACING_MILLIS} ms of the last time that a task
 * of the thread did, since a commit takes all of them: a flood of alerts costs no more than commits
 * at that interval. One about an event that is older than {@value #YOUNG_MILLIS} ms does not ask:
 * it is late already, and who works off a backlog needs the time. Nothing is decided by these
 * clocks. Not thread-safe; one per task.
 */
final class PromptCommits {

  static final long SPACING_MILLIS = 500;
  static final long YOUNG_MILLIS = StreamsSettings.COMMIT_INTERVAL_MILLIS;

  private final ProcessingContext context;
  private final Spacing spacing;
  private final boolean alertsWait;
  private boolean awaited;

  /** When a task of a thread asked last. */
  static final class Spacing {
    private long asked = -SPACING_MILLIS;
  }

  /**
   * @param spacing of the thread that the task is of
   */
  PromptCommits(ProcessingContext context, Spacing spacing) {
    this.context = context;
    this.spacing = spacing;
    this.alertsWait =
        StreamsConfig.EXACTLY_ONCE_V2.equals(
            context.appConfigs().get(StreamsConfig.PROCESSING_GUARANTEE_CONFIG));
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
    if (!awaited) {
      return;
    }
    long now = context.currentSystemTimeMs();
    if (now - spacing.asked >= SPACING_MILLIS) {
      awaited = false;
      spacing.asked = now;
      context.commit();
    }
  }
}
