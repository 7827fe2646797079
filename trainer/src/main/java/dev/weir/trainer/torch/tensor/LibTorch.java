package dev.weir.trainer.torch.tensor;

import dev.weir.command.CommandFailedException;
import dev.weir.command.stop.StoppedException;
import dev.weir.detection.InvalidConfigurationException;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;

/** The library as a whole: its threads, its seed, its version. */
public final class LibTorch {

  static {
    // JavaCPP reads this once, when its first class loads. Its default refuses memory beyond 4·Xmx
    // of the whole process, LibTorch's own included.
    System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
  }

  /** LibTorch's and BLAS's, as started with. */
  private static int threads = 1;

  private static int ofBlas = 1;

  private LibTorch() {}

  /**
   * Makes the next random numbers follow from the seed. BLAS keeps its threads and LibTorch gets
   * one: two pools on the same cores cost a factor of ten.
   */
  public static void start(long seed) {
    start(1, Runtime.getRuntime().availableProcessors(), seed);
  }

  /** The same the other way round, for oneDNN's convolutions and LSTMs: BLAS gets one. */
  public static void startForOneDnn(long seed) {
    start(Runtime.getRuntime().availableProcessors(), 1, seed);
  }

  /** In a scope, as the binding makes objects of what is set. */
  private static void start(int threads, int ofBlas, long seed) {
    LibTorch.threads = threads;
    LibTorch.ofBlas = ofBlas;
    try (PointerScope scope = new PointerScope()) {
      use(threads, ofBlas);
      torch.manual_seed(seed);
    }
  }

  /** Runs work that threads of Java's share, so that LibTorch and BLAS have one each. */
  public static void shared(Runnable work) {
    use(1, 1);
    try {
      work.run();
    } finally {
      use(threads, ofBlas);
    }
  }

  private static void use(int threads, int ofBlas) {
    torch.set_num_threads(threads);
    openblas.blas_set_num_threads(ofBlas);
  }

  /**
   * Runs work in a scope of its own, so that nothing native outlives it, and with failures in one
   * line: LibTorch's messages carry native stack traces.
   *
   * @throws CommandFailedException if LibTorch fails
   */
  public static <T> T within(Supplier<T> work) {
    try (PointerScope scope = new PointerScope()) {
      return work.get();
    } catch (InvalidConfigurationException | CommandFailedException | StoppedException e) {
      throw e;
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      throw new CommandFailedException(
          "LibTorch failed: " + message.lines().findFirst().orElse(""), e);
    }
  }

  /** Version of LibTorch and its binding, for example {@code 2.10.0-1.5.13}. */
  public static String version() {
    String version = torch.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }
}
