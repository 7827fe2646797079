package dev.weir.detection.event;

/**
 * What a label says, written as {@code 0} or {@code 1}, with a fraction of zero, or as a boolean;
 * blank where nobody knows.
 */
public final class LabelText implements Categories {

  private static final float NO_LABEL = 2;

  /**
   * Reads the label of an event.
   *
   * @param text null or blank where there is none
   * @return as {@link EventCursor#label()}
   * @throws BadEventException if it says neither
   */
  public static int read(CharSequence text) throws BadEventException {
    return of(text == null ? Float.NaN : number(text), text);
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
    return number(text);
  }

  @Override
  public String textOf(float number) {
    return number == 0 ? "0" : number == 1 ? "1" : OTHER;
  }

  private static float number(CharSequence text) {
    return switch (text.toString().strip()) {
      case "" -> Float.NaN;
      case "0", "0.0", "false", "False", "FALSE" -> 0;
      case "1", "1.0", "true", "True", "TRUE" -> 1;
      default -> NO_LABEL;
    };
  }
}
