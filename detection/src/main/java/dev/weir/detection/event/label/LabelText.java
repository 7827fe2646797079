package dev.weir.detection.event.label;

import dev.weir.detection.event.BadEventException;
import dev.weir.detection.event.Categories;
import dev.weir.detection.event.EventCursor;
import dev.weir.detection.event.value.Found;
import java.util.Set;

/**
 * What a label says, written as {@code 0} or {@code 1}, with a fraction of zero, or as a boolean;
 * or as the name of a class, some of which are normal. Blank where nobody knows.
 */
public final class LabelText implements Categories {

  private static final float NO_LABEL = 2;

  private final Set<String> normal;

  /**
   * @param normal classes that are normal; empty where labels are no classes
   */
  LabelText(Set<String> normal) {
    this.normal = normal;
  }

  /**
   * Reads the label of an event.
   *
   * @param text null or blank where there is none
   * @return as {@link EventCursor#label()}
   * @throws BadEventException if it says neither
   */
  public int read(CharSequence text) throws BadEventException {
    return of(text == null ? Float.NaN : numberOf(text), text);
  }

  /**
   * The label that a number of {@link #numberOf} stands for.
   *
   * @param found for the message
   * @throws BadEventException if it stands for none
   */
  public static int of(float number, CharSequence found) throws BadEventException {
    if (Float.isNaN(number)) {
      return EventCursor.UNLABELLED;
    }
    if (number == 0 || number == 1) {
      return (int) number;
    }
    throw new BadEventException(
        BadEventException.Stage.EVENT,
        "Event must have a label of 0, 1 or blank, found %s".formatted(Found.of(found)));
  }

  @Override
  public float numberOf(CharSequence text) {
    String label = text.toString().strip();
    if (normal.isEmpty() || label.isEmpty()) {
      return number(label);
    }
    return normal.contains(label) ? 0 : 1;
  }

  @Override
  public String textOf(float number) {
    return number == 0 ? "0" : number == 1 ? "1" : OTHER;
  }

  private static float number(String label) {
    return switch (label) {
      case "" -> Float.NaN;
      case "0", "0.0", "false", "False", "FALSE" -> 0;
      case "1", "1.0", "true", "True", "TRUE" -> 1;
      default -> NO_LABEL;
    };
  }
}
