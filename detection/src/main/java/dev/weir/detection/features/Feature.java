package dev.weir.detection.features;

import dev.weir.detection.event.BadEventException;
import java.util.Objects;

/**
 * One input of the model.
 *
 * @param name the field of the event it is read from, non-empty
 * @param minimum least value that is physically possible, inclusive; −∞ where none is given
 * @param maximum largest value that is physically possible, inclusive; +∞ where none is given
 * @param missing what stands in for a missing value
 */
public record Feature(String name, float minimum, float maximum, Missing missing) {

  /** What stands in for a value that an event does not carry. */
  public enum Missing {
    /** The training mean, put in by the model's graph; its error does not count. */
    MEAN,
    /** The entity's previous value; the training mean before there is one. */
    PREVIOUS,
    /** Nothing: the event is a bad event. */
    REJECT
  }

  public Feature {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(missing, "missing");
    if (name.isBlank()) {
      throw new IllegalArgumentException("features must have non-empty names");
    }
    if (!(minimum < maximum)) {
      throw new IllegalArgumentException(
          "features.%s.range must rise, found %s..%s".formatted(name, minimum, maximum));
    }
  }

  /** A number without limits, whose missing values are imputed by the model. */
  public static Feature numeric(String name) {
    return new Feature(name, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Missing.MEAN);
  }

  /** Whether the value is missing (NaN) or within [minimum, maximum]. */
  public boolean allows(float value) {
    return Float.isNaN(value) || (value >= minimum && value <= maximum);
  }

  /**
   * Refuses a value that is out of range, or missing where it must not be.
   *
   * @param value finite, or NaN where it is missing
   */
  void check(float value) throws BadEventException {
    if (!allows(value)) {
      throw new BadEventException(
          BadEventException.Stage.FEATURES,
          "Event must have '%s' in [%s, %s], found %s".formatted(name, minimum, maximum, value));
    }
    if (missing == Missing.REJECT && Float.isNaN(value)) {
      throw new BadEventException(
          BadEventException.Stage.FEATURES,
          "Event must have a value for '%s', found none".formatted(name));
    }
  }
}
