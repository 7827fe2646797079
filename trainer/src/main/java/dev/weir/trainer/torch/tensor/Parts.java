package dev.weir.trainer.torch.tensor;

import dev.weir.trainer.network.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Parts of a batch that Java's threads work on side by side, each alone with one thread of
 * LibTorch's and one of BLAS's: they meet once, when all are done, where threads of these libraries
 * meet behind every product of matrices and every step of a cell. How a batch is cut follows from
 * its size and the number of processors alone.
 */
public final class Parts {

  /** Inputs for which it is worth waking another thread. */
  static final int FEWEST_INPUTS = 64;

  /** Values of weights below which a step is over before another thread is awake. */
  private static final long FEWEST_WEIGHTS = 1 << 17;

  private final int most;

  /**
   * @param most parts of one batch, ≥ 1
   */
  public Parts(int most) {
    this.most = most;
  }

  /** Every batch as a whole. */
  public static Parts one() {
    return new Parts(1);
  }

  /** As many as processors. */
  public static Parts byProcessors() {
    return new Parts(Runtime.getRuntime().availableProcessors());
  }

  /** The same for layers that use each of their weights once an input, where there are many. */
  public static Parts byProcessors(TensorVector weights) {
    long values = Stream.of(weights.get()).mapToLong(Tensor::numel).sum();
    return values < FEWEST_WEIGHTS ? one() : byProcessors();
  }

  /** Whether batches of this many inputs are cut, and each processor has a part to work on. */
  public boolean divide(int inputs) {
    return most > 1 && inputs / most >= FEWEST_INPUTS;
  }

  /** The inputs of a batch in their order, in parts whose sizes differ by one at most. */
  public List<Input<Tensor>> of(Input<Tensor> batch) {
    long inputs = batch.values().size(0);
    int count = (int) Math.max(1, Math.min(most, inputs / FEWEST_INPUTS));
    List<Input<Tensor>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(part(batch, inputs * i / count, inputs * (i + 1) / count));
    }
    return parts;
  }

  private static Input<Tensor> part(Input<Tensor> batch, long from, long until) {
    long length = until - from;
    return new Input<>(
        batch.values().narrow(0, from, length),
        batch.present().narrow(0, from, length),
        batch.condition().map(condition -> condition.narrow(0, from, length)),
        batch.complete());
  }

  /**
   * Results in the order of the parts, after all of them are done. The caller's thread works on the
   * first.
   *
   * @param work what it makes in native memory is gone behind a part, but for what is retained
   */
  public static <P, R> List<R> each(List<P> parts, Function<P, R> work) {
    boolean gradients = GradMode.is_enabled();
    List<ForkJoinTask<R>> others = new ArrayList<>();
    for (P part : parts.subList(1, parts.size())) {
      others.add(ForkJoinPool.commonPool().submit(() -> elsewhere(part, work, gradients)));
    }
    List<R> results = new ArrayList<>();
    try (PointerScope scope = new PointerScope()) {
      results.add(work.apply(parts.get(0)));
    } finally {
      others.forEach(ForkJoinTask::quietlyJoin);
    }
    others.forEach(other -> results.add(other.join()));
    return results;
  }

  /** Every thread has to be told how many LibTorch may use, and whether it records gradients. */
  private static <P, R> R elsewhere(P part, Function<P, R> work, boolean gradients) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode mode = new AutoGradMode(gradients)) {
      torch.set_num_threads(1);
      return work.apply(part);
    }
  }
}
