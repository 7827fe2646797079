package dev.weir.command;

import java.io.Console;

/**
 * Whether a person is watching, and how wide they see. {@code bin/weir} asks the operating system
 * and says so in {@value #OUTPUT}, {@value #ERRORS} and {@value #COLUMNS}; without it Java's
 * console stands in for both streams.
 */
public final class Terminal {

  static final String OUTPUT = "weir.terminal.output";
  static final String ERRORS = "weir.terminal.errors";
  static final String COLUMNS = "weir.terminal.columns";

  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /** Whether stdout is a terminal that may be coloured. */
  public static boolean outputIsSeen() {
    return isSeen(OUTPUT);
  }

  /** Whether stderr is a terminal that may be coloured and drawn upon. */
  public static boolean errorsAreSeen() {
    return isSeen(ERRORS);
  }

  /** Characters in a line of the terminal, 80 where nobody knows. */
  public static int columns() {
    int told = Integer.getInteger(COLUMNS, 0);
    return told > 0 ? told : USUAL_COLUMNS;
  }

  private static boolean isSeen(String property) {
    if (System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    String told = System.getProperty(property);
    return told == null ? hasConsole() : Boolean.parseBoolean(told);
  }

  /** From JDK 22 on there is a console object even where no terminal is. */
  private static boolean hasConsole() {
    Console console = System.console();
    return console != null && Runtime.version().feature() < 22;
  }
}
