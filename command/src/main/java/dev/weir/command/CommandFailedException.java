package dev.weir.command;

/**
 * A command that was called rightly could not do its work: what it needs is not there, or what it
 * did came out wrong. The message is the one line a person reads; the exit code is {@link
 * CommandRunner#FAILED}.
 */
public final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommandFailedException(String message) {
    super(message);
  }

  public CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
