package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Runs models on the processor. */
final class CpuBackend implements Backend {

  @Override
  public Device device() {
    return Device.CPU;
  }

  @Override
  public int rowsOfEveryCall() {
    return 0;
  }

  @Override
  public OrtSession open(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = Sessions.options()) {
      return Sessions.environment().createSession(model, options);
    }
  }
}
