package dev.weir.benchmarks.device;

import dev.weir.command.CommandFailedException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.CudaSettings;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.detector.ScoreSettings;
import dev.weir.detection.score.Judged;
import dev.weir.detection.score.Smoothing;
import dev.weir.streams.score.Agreement;
import dev.weir.streams.score.OnnxModel;
import dev.weir.streams.score.OnnxScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures models on the CPU and, if there is one that can be used, on a GPU, side by side. */
final class DeviceBench {

  private static final int ROUNDS = 3;

  /** Fewest rows that a call has on a GPU. */
  private static final int LEAST = 2;

  private final int gpu;
  private final Duration length;
  private final List<Integer> batches;
  private boolean withGpu;
  private String withoutGpu;

  /**
   * @param gpu number of the GPU
   * @param length of one measurement; each is done {@value #ROUNDS} times, in turn, after one more
   *     to warm up
   * @param batches rows in a call, rising, in [2, 4096]
   */
  DeviceBench(int gpu, Duration length, List<Integer> batches) {
    this.gpu = gpu;
    this.length = length;
    this.batches = batches;
  }

  /** Why no GPU was measured; empty where one was, or before the first model. */
  Optional<String> withoutGpu() {
    return Optional.ofNullable(withoutGpu);
  }

  ModelRates measure(String name, Path file) throws IOException, InterruptedException {
    try (OnnxModel cpu = OnnxModel.load(file)) {
      List<Integer> sizes = sizes(cpu);
      Optional<OnnxModel> onGpu = onGpu(file, sizes.get(sizes.size() - 1));
      Optional<Double> difference = onGpu.map(model -> Agreement.largestDifference(cpu, model));
      Optional<Boolean> inChunks = onGpu.map(OnnxModel::scoresInChunks);
      onGpu.ifPresent(OnnxModel::close);
      List<BatchRates> rates = new ArrayList<>();
      for (int batch : sizes) {
        rates.add(measure(file, batch));
      }
      int features = cpu.manifest().schema().inputLength();
      return new ModelRates(name, features, Files.size(file), difference, inChunks, rates);
    }
  }

  private BatchRates measure(Path file, int batch) throws InterruptedException {
    List<Lane> lanes = new ArrayList<>();
    try {
      lanes.add(new Lane(OnnxModel.load(file), batch));
      onGpu(file, batch).ifPresent(model -> lanes.add(new Lane(model, batch)));
      for (int round = 0; round <= ROUNDS; round++) {
        for (Lane lane : lanes) {
          lane.measure(length, round > 0);
        }
      }
      return new BatchRates(
          batch, lanes.get(0).rate(), lanes.stream().skip(1).map(Lane::rate).findFirst());
    } finally {
      lanes.forEach(Lane::close);
    }
  }

  /** The batches that there is room for: where inputs are large, a scorer takes fewer. */
  private List<Integer> sizes(OnnxModel model) {
    try (OnnxScorer scorer = model.newScorer(batches.get(batches.size() - 1))) {
      return batches.stream()
          .map(batch -> Math.max(LEAST, Math.min(batch, scorer.capacity())))
          .distinct()
          .toList();
    }
  }

  /** What the first model finds holds for all; a GPU that fails later is a failure. */
  private Optional<OnnxModel> onGpu(Path file, int batch) {
    if (withoutGpu != null) {
      return Optional.empty();
    }
    CudaSettings cuda = new CudaSettings(gpu, Optional.empty(), batch);
    ScoreSettings settings =
        new ScoreSettings(
            batch, new Smoothing(1), Judged.SCORE, ScoreDevice.CUDA, CpuSettings.STANDARD, cuda);
    try {
      OnnxModel model = OnnxModel.load(file, settings);
      withGpu = true;
      return Optional.of(model);
    } catch (CommandFailedException e) {
      if (withGpu) {
        throw e;
      }
      withoutGpu = e.getMessage();
      return Optional.empty();
    }
  }
}
