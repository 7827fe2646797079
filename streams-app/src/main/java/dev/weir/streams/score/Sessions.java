package dev.weir.streams.score;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

/** What all sessions of the process have in common. */
final class Sessions {

  /** What goes wrong comes back as an exception; ONNX Runtime would print it as well. */
  private static final OrtLoggingLevel QUIET = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;

  private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment(QUIET, "weir");

  private Sessions() {}

  static OrtEnvironment environment() {
    return ENVIRONMENT;
  }

  /** Options to begin with; the caller closes them. */
  static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    // A small network is faster on one thread, and partial sums then add up in one order.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setSessionLogLevel(QUIET);
    return options;
  }
}
