package dev.weir.detection.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a model runs on a GPU.
 *
 * @param device number of the GPU among those that CUDA sees, ≥ 0
 * @param maximumBytes of the GPU's memory that tensors may take, ≥ 1 MiB; empty for all there is
 * @param batch events in one call, in [2, 4096]; a call with fewer is filled up
 */
public record CudaSettings(int device, Optional<Long> maximumBytes, int batch) {

  /** Less holds no model. */
  private static final long LEAST_BYTES = 1 << 20;

  public CudaSettings {
    List<String> problems = new ArrayList<>();
    if (device < 0) {
      problems.add("score.cuda.device must be at least 0, found %d".formatted(device));
    }
    if (maximumBytes.filter(bytes -> bytes < LEAST_BYTES).isPresent()) {
      problems.add(
          "score.cuda.maximumBytes must be at least %d, found %d"
              .formatted(LEAST_BYTES, maximumBytes.get()));
    }
    if (batch < 2 || batch > 4096) {
      problems.add("score.cuda.batch must be in [2, 4096], found %d".formatted(batch));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
