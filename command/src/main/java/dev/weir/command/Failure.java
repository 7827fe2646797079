package dev.weir.command;

import dev.weir.command.stop.StoppedException;
import dev.weir.detection.InvalidConfigurationException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Puts a failure into words for a person who does not read stack traces. */
public final class Failure {

  private Failure() {}

  /** One line, or several where a configuration has several problems. */
  public static String message(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof StoppedException || t instanceof InvalidConfigurationException) {
        return t.getMessage();
      }
    }
    return describe(failure);
  }

  private static String describe(Throwable failure) {
    if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      return describe(failure.getCause());
    }
    if (failure instanceof NoSuchFileException missing) {
      return "file must exist, found none at " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    String text = failure.getMessage();
    if (text == null || text.isBlank()) {
      return failure.getClass().getSimpleName() + " (--debug shows where)";
    }
    if (failure instanceof IOException && !expected(failure)) {
      return "reading or writing failed: " + text;
    }
    return expected(failure) ? text : failure.getClass().getSimpleName() + ": " + text;
  }

  /** Failures that were thrown with a sentence for people. */
  private static boolean expected(Throwable failure) {
    return failure instanceof CommandFailedException
        || failure instanceof StoppedException
        || failure instanceof FileNotFoundException;
  }
}
