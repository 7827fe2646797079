package dev.weir.trainer.torch.tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
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
            .map(share -> new AdamShare(share, steps, learningRate))
            .toList();
  }

  /** Into as many lists as threads are to move them, with about as many values each. */
  private static List<List<Tensor>> divided(List<Tensor> parameters) {
    int count = threads(parameters);
    List<List<Tensor>> shares = new ArrayList<>();
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      shares.add(new ArrayList<>());
    }
    List<Tensor> largestFirst = new ArrayList<>(parameters);
    largestFirst.sort(Comparator.comparingLong(Tensor::numel).reversed());
    for (Tensor parameter : largestFirst) {
      int least = least(values);
      shares.get(least).add(parameter);
      values[least] += parameter.numel();
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
    count();
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (AdamShare share : shares.subList(1, shares.size())) {
      others.add(ForkJoinPool.commonPool().submit(share::step));
    }
    shares.get(0).step();
    others.forEach(ForkJoinTask::join);
  }

  private void count() {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      steps.add_(new Scalar(1.0));
    }
  }
}
