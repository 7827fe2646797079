package dev.weir.streams.score;

/** What runs a model. */
public enum Device {
  /** The processor. */
  CPU,
  /** A GPU, by ONNX Runtime's CUDA provider. */
  CUDA
}
