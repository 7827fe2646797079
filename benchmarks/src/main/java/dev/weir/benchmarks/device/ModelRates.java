package dev.weir.benchmarks.device;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of one model.
 *
 * @param bytes of its file
 * @param difference largest of a score on the GPU to the CPU's, as {@link
 *     dev.weir.streams.score.Agreement} has it; empty where no GPU could be used
 * @param inChunks whether scores on the GPU depend on their input alone, bit for bit
 * @param batches with rising size
 */
record ModelRates(
    String name,
    int features,
    long bytes,
    Optional<Double> difference,
    Optional<Boolean> inChunks,
    List<BatchRates> batches) {

  /** The batch from which on, and in all larger ones, the GPU is faster than the CPU. */
  Optional<Integer> paysFrom() {
    Optional<Integer> from = Optional.empty();
    for (int i = batches.size() - 1; i >= 0 && isFaster(batches.get(i)); i--) {
      from = Optional.of(batches.get(i).batch());
    }
    return from;
  }

  private static boolean isFaster(BatchRates rates) {
    return rates.ratio().filter(ratio -> ratio > 1).isPresent();
  }
}
