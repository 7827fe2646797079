package dev.weir.trainer.torch.tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam (Kingma and Ba 2015, algorithm 1) with β₁ = 0.9, β₂ = 0.999, ε = 1e-8, by LibTorch's fused
 * kernel: one pass over a parameter and its moments where the library's own optimiser makes eight.
 *
 * <p>Where LibTorch itself has one thread and there is much to move, the parameters are divided
 * among the cores. Each is moved as a whole, so that the result does not depend on their number.
 *
 * <p>Memory: two floats for each parameter. Lives in the scope it was made in.
 */
public final class FusedAdam {

  /** Values of parameters below which it is not worth waking another thread. */
  private static final long WORTH_DIVIDING = 1 << 17;

  private final List<Tensor> parameters;
  private final List<AdamShare> shares;
  private final Tensor steps = torch.zeros(1).squeeze();

  public FusedAdam(TensorVector parameters, double learningRate) {
    this.parameters = List.of(parameters.get());
    this.shares =
        divided(this.parameters).stream()
            .map(share -> new AdamShare(this.parameters, share, steps, learningRate))
            .toList();
  }

  /** Into as many lists as threads are to move them, with about as many values each. */
  private static List<List<Integer>> divided(List<Tensor> parameters) {
    int count = threads(parameters);
    List<List<Integer>> shares = new ArrayList<>();
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      shares.add(new ArrayList<>());
    }
    List<Integer> largestFirst =
        IntStream.range(0, parameters.size())
            .boxed()
            .sorted(Comparator.comparingLong(i -> -parameters.get(i).numel()))
            .toList();
    for (int i : largestFirst) {
      int least = least(values);
      shares.get(least).add(i);
      values[least] += parameters.get(i).numel();
    }
    return shares;
  }

  private static int threads(List<Tensor> parameters) {
    long values = parameters.stream().mapToLong(Tensor::numel).sum();
    boolean alone = torch.get_num_threads() > 1 || values < WORTH_DIVIDING;
    int cores = Runtime.getRuntime().availableProcessors();
    return alone ? 1 : Math.max(1, Math.min(cores, parameters.size()));
  }

  private static int least(long[] values) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      least = values[i] < values[least] ? i : least;
    }
    return least;
  }

  /** Forgets the gradients, so that the next ones are not added to them. */
  public void forgetGradients() {
    for (Tensor parameter : parameters) {
      parameter.mutable_grad().reset();
    }
  }

  /** Moves every parameter that has a gradient. */
  public void step() {
    move(AdamShare::step);
  }

  /**
   * Moves every parameter.
   *
   * @param gradients that add up to the gradient; each has one for every parameter, in their order
   */
  public void step(List<TensorVector> gradients) {
    move(share -> share.step(gradients));
  }

  private void move(Consumer<AdamShare> step) {
    count();
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (AdamShare share : shares.subList(1, shares.size())) {
      others.add(ForkJoinPool.commonPool().submit(() -> step.accept(share)));
    }
    step.accept(shares.get(0));
    others.forEach(ForkJoinTask::join);
  }

  private void count() {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      steps.add_(new Scalar(1.0));
    }
  }
}
