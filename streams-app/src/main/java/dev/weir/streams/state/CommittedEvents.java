package dev.weir.streams.state;

import java.util.function.LongSupplier;

/**
 * How far the events of one task are committed. Under at-least-once that may be less far than the
 * state in its changelog, and those between come again.
 *
 * @param topic digest of what tells the topic from another of its name
 * @param comeAgain whether state can be committed and its events not: so under at-least-once
 * @param last offset that the consumer has heard to be committed, or {@link Version#NONE}
 */
public record CommittedEvents(int topic, boolean comeAgain, LongSupplier last) {

  /** Of events that come once. */
  public static CommittedEvents never() {
    return new CommittedEvents(0, false, () -> Version.NONE);
  }

  long committed() {
    return last.getAsLong();
  }
}
