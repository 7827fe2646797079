package dev.weir.detection.event;

/**
 * The categories a field of text can be, each with a number, which is the field's value in an
 * event.
 */
public interface Categories {

  /** Text of the one category that stands for every text without a number of its own. */
  String OTHER = "(other)";

  /**
   * The number of a text's category; spaces around the text are ignored.
   *
   * @return a whole number ≥ 0, or NaN where the text is blank, which is a missing value
   */
  float numberOf(CharSequence text);

  /**
   * The exception for a value that is no category.
   *
   * @param type what it is instead
   */
  static BadEventException none(String field, String type) {
    return new BadEventException(
        BadEventException.Stage.EVENT,
        "Event must have text, a whole number or a boolean in '%s', found a %s"
            .formatted(field, type));
  }

  /** The text of a category; {@link #OTHER} where the number has no text of its own. */
  String textOf(float number);
}
