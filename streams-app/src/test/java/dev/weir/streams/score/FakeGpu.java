package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.streams.score.file.ModelFile;

/** Stands in for a GPU: runs what it is told to on the processor, or fails. */
final class FakeGpu implements Backend {

  /** How a session is made of the model's bytes. */
  interface Opening {
    OrtSession open(byte[] model) throws OrtException;
  }

  private final int rows;
  private final Opening opening;
  private int opened;

  private FakeGpu(int rows, Opening opening) {
    this.rows = rows;
    this.opening = opening;
  }

  /** One that works, with so many rows in every call. */
  static FakeGpu of(int rows) {
    return new FakeGpu(rows, new CpuBackend(CpuSettings.STANDARD)::open);
  }

  /** One that runs another model than the one it is given. */
  static FakeGpu thatRuns(ModelFile other) {
    return new FakeGpu(64, model -> new CpuBackend(CpuSettings.STANDARD).open(other.bytes()));
  }

  /** One that cannot be used, for this reason. */
  static FakeGpu without(String reason) {
    return new FakeGpu(
        64,
        model -> {
          throw new OrtException(reason);
        });
  }

  /** Sessions asked for. */
  int opened() {
    return opened;
  }

  @Override
  public Device device() {
    return Device.CUDA;
  }

  @Override
  public int rowsOfEveryCall() {
    return rows;
  }

  @Override
  public OrtSession open(byte[] model) throws OrtException {
    opened++;
    return opening.open(model);
  }
}
