package dev.weir.detection.features;

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
}
