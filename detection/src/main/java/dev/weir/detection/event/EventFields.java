package dev.weir.detection.event;

import java.util.List;

/**
 * The numbers wanted from an event. Readers of events know no more of the features than this.
 * Implementations are immutable.
 */
public interface EventFields {

  /** Fields to read, in the order of the values; at least one, names unique. */
  List<String> names();

  /**
   * Judges the values read from one event: {@code names().size()} of them from {@code offset}, NaN
   * where the event has none. Other values are finite.
   *
   * @throws BadEventException if these values cannot be an event of the detector
   */
  void check(float[] values, int offset) throws BadEventException;
}
