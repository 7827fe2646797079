package dev.weir.streams.score;

import ai.onnxruntime.OrtException;
import dev.weir.command.CommandFailedException;
import dev.weir.detection.detector.CpuSettings;
import dev.weir.detection.detector.ScoreDevice;
import dev.weir.detection.detector.ScoreSettings;
import dev.weir.streams.score.file.ModelFile;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what runs a model, as {@code score.device} asks, and says so in one line.
 *
 * <p>A GPU is used when it was tried and gives scores that depend on nothing but their input and
 * differ from the processor's by {@link Agreement#TOLERANCE} at most. Where it does not, {@code
 * auto} takes the processor; {@code cuda} takes a GPU all the same if it can be used at all.
 */
final class Placement {

  private static final Logger LOG = LoggerFactory.getLogger(Placement.class);

  private final ScoreDevice wanted;
  private final CpuSettings onCpu;
  private final Backend gpu;
  private final BooleanSupplier builtIn;

  Placement(ScoreSettings settings) {
    this(
        settings.device(),
        settings.cpu(),
        new CudaBackend(settings.cuda()),
        CudaBackend::isBuiltIn);
  }

  /**
   * @param builtIn whether this build can use a GPU at all
   */
  Placement(ScoreDevice wanted, CpuSettings onCpu, Backend gpu, BooleanSupplier builtIn) {
    this.wanted = wanted;
    this.onCpu = onCpu;
    this.gpu = gpu;
    this.builtIn = builtIn;
  }

  /**
   * @throws dev.weir.detection.InvalidConfigurationException if the file is no model
   * @throws CommandFailedException if a GPU is asked for and cannot be used, saying why
   */
  OnnxModel load(ModelFile file) {
    // First on the processor: what is wrong with the file is no fault of the GPU.
    OnnxModel cpu = OnnxModel.onCpu(file, onCpu);
    if (wanted == ScoreDevice.CPU) {
      return cpu;
    }
    if (!builtIn.getAsBoolean()) {
      return notBuiltIn(cpu);
    }
    OnnxModel onGpu;
    try {
      onGpu = OnnxModel.open(file, gpu);
    } catch (OrtException | RuntimeException | LinkageError e) {
      return failed(cpu, e);
    }
    return chosen(cpu, onGpu);
  }

  private OnnxModel notBuiltIn(OnnxModel cpu) {
    if (wanted == ScoreDevice.CUDA) {
      throw refused(cpu, CudaProblem.NOT_BUILT_IN, null);
    }
    LOG.info("The model runs on the CPU: {}", CudaProblem.NOT_BUILT_IN);
    return cpu;
  }

  private OnnxModel failed(OnnxModel cpu, Throwable failure) {
    String reason = CudaProblem.inWords(failure);
    if (wanted == ScoreDevice.CUDA) {
      throw refused(cpu, reason, failure);
    }
    LOG.debug("What CUDA failed with", failure);
    return fallenBack(cpu, reason + ". " + CudaProblem.REMEDY);
  }

  private OnnxModel chosen(OnnxModel cpu, OnnxModel onGpu) {
    double difference;
    try {
      difference = Agreement.largestDifference(cpu, onGpu);
    } catch (RuntimeException e) {
      onGpu.close();
      return failed(cpu, e);
    }
    String doubt = doubt(onGpu, difference);
    if (doubt != null && wanted == ScoreDevice.AUTO) {
      onGpu.close();
      return fallenBack(cpu, doubt);
    }
    if (doubt != null) {
      LOG.warn("The model runs on a GPU, as score.device asks, though {}", doubt);
    } else {
      LOG.info(
          "The model runs on a GPU; its scores differ from the CPU's by {} at most", difference);
    }
    cpu.close();
    return onGpu;
  }

  private static String doubt(OnnxModel onGpu, double difference) {
    if (!(difference <= Agreement.TOLERANCE)) {
      return "its scores there differ from the CPU's by up to %.1e, more than %.0e"
          .formatted(difference, Agreement.TOLERANCE);
    }
    return onGpu.scoresInChunks() ? null : "a score there depends on its place in a call";
  }

  private static OnnxModel fallenBack(OnnxModel cpu, String reason) {
    LOG.warn("The model runs on the CPU, not on a GPU: {}", reason);
    return cpu.insteadOfGpu(reason);
  }

  private static CommandFailedException refused(OnnxModel cpu, String reason, Throwable cause) {
    cpu.close();
    return new CommandFailedException(
        "score.device=cuda must have a GPU that can be used, found none: %s. %s"
            .formatted(reason, CudaProblem.REMEDY),
        cause);
  }
}
