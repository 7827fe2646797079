package dev.weir.detection.detector;

/** What runs the model. */
public enum ScoreDevice {
  /** A GPU where one can be used, else the processor. */
  AUTO,
  /** The processor. */
  CPU,
  /** A GPU; without one the detector does not start. */
  CUDA
}
