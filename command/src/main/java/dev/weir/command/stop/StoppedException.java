package dev.weir.command.stop;

/**
 * Ctrl-C or SIGTERM ended work before it was done. The message is the one line a person reads; the
 * exit code is {@value #EXIT_CODE}.
 */
public final class StoppedException extends RuntimeException {

  /** 128 + SIGINT, as shells have it. */
  public static final int EXIT_CODE = 130;

  private static final long serialVersionUID = 1L;

  public StoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
