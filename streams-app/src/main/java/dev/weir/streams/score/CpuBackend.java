package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.CpuSettings;

/** Runs models on the processor. */
final class CpuBackend implements Backend {

  private final CpuSettings settings;

  CpuBackend(CpuSettings settings) {
    this.settings = settings;
  }

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
      options.setIntraOpNumThreads(settings.threads());
      options.setCPUArenaAllocator(settings.arena() == CpuSettings.Arena.KEEP);
      return Sessions.environment().createSession(model, options);
    }
  }
}
