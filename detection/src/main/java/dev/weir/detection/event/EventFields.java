package dev.weir.detection.event;

import java.util.List;
import java.util.Optional;

/**
 * The values wanted from an event: numbers, and categories as their numbers. Readers of events know
 * no more of the features than this. Implementations are immutable.
 */
public interface EventFields {

  /** Fields to read, in the order of the values; at least one, names unique. */
  List<String> names();

  /** How the text of each field becomes a number; empty where the field holds a number. */
  List<Optional<Categories>> categories();

  /**
   * Judges the values read from one event: {@code names().size()} of them from {@code offset}, NaN
   * where the event has none. Other values are finite.
   *
   * @throws BadEventException if these values cannot be an event of the detector
   */
  void check(float[] values, int offset) throws BadEventException;
}
