package dev.weir.detection.features;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One input of the model.
 *
 * @param name the field of the event it is read from, non-empty
 * @param minimum least value that is physically possible, inclusive; −∞ where none is given
 * @param maximum largest value that is physically possible, inclusive; +∞ where none is given
 * @param missing what stands in for a missing value
 * @param categories of a feature whose values are text; empty for a number. The value of a category
 *     is its number
 */
public record Feature(
    String name, float minimum, float maximum, Missing missing, Optional<CategoryList> categories) {

  /** What stands in for a value that an event does not carry. */
  public enum Missing {
    /**
     * The training mean, put in by the model's graph; its error does not count. Of a category: none
     * of them.
     */
    MEAN,
    /** The entity's previous value; the training mean before there is one. */
    PREVIOUS,
    /** Nothing: the event is a bad event. */
    REJECT
  }

  public Feature {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(categories, "categories");
    if (name.isBlank()) {
      throw new IllegalArgumentException("features must have non-empty names");
    }
    if (!(minimum < maximum)) {
      throw new IllegalArgumentException(
          "features.%s.range must rise, found %s..%s".formatted(name, minimum, maximum));
    }
  }

  /** A number. */
  public Feature(String name, float minimum, float maximum, Missing missing) {
    this(name, minimum, maximum, missing, Optional.empty());
  }

  /** A number without limits, whose missing values are imputed by the model. */
  public static Feature numeric(String name) {
    return new Feature(name, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Missing.MEAN);
  }

  /** Text, one of a few categories. */
  public static Feature categorical(String name, Missing missing, CategoryList categories) {
    return new Feature(
        name, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, missing, Optional.of(categories));
  }

  /** Whether the values are text. */
  public boolean categorical() {
    return categories.isPresent();
  }

  /** The same with other categories; a number stays as it is. */
  public Feature withCategories(UnaryOperator<CategoryList> change) {
    return new Feature(name, minimum, maximum, missing, categories.map(change));
  }

  /** Finds the number of a category; empty for a number. */
  public Optional<Categories> lookup() {
    return categories.map(list -> new KnownCategories(list.known()));
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
