package dev.weir.trainer.torch.lab.net;

import dev.weir.command.CommandFailedException;
import dev.weir.command.stop.StoppedException;
import dev.weir.trainer.torch.tensor.FusedAdam;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.Arrays;
import java.util.function.Function;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Lowers an objective in shuffled batches for a number of epochs, and keeps what the last one left.
 *
 * @param rule how a step is made
 * @param rate of learning
 * @param batch images in one step
 * @param epochs passes over the images
 */
public record Descent(Rule rule, double rate, int batch, int epochs) {

  /** How a gradient becomes a step. */
  public enum Rule {
    /** Against the gradient, without momentum. */
    GRADIENT,
    /** Kingma and Ba 2015. */
    ADAM
  }

  /** Adam at 0.001. */
  public static Descent adam(int batch, int epochs) {
    return new Descent(Rule.ADAM, 1e-3, batch, epochs);
  }

  /**
   * @param size images there are
   * @param objective of a batch, given the numbers of its images, int64
   * @throws CommandFailedException if the objective stops being finite
   * @throws StoppedException if the thread was interrupted
   */
  public void run(TensorVector parameters, int size, Function<Tensor, Tensor> objective) {
    Steps steps = steps(parameters);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      long[] order = Tensors.permutation(size);
      double loss = 0;
      for (int from = 0; from < size; from += batch) {
        requireNoInterrupt();
        int until = Math.min(size, from + batch);
        loss = step(steps, objective, Arrays.copyOfRange(order, from, until));
      }
      if (!Double.isFinite(loss)) {
        throw new CommandFailedException(
            "The loss of an experiment must be finite, found %s in epoch %d"
                .formatted(loss, epoch));
      }
    }
  }

  /** A signal ends the lab between two steps, and not inside native code. */
  private static void requireNoInterrupt() {
    if (Thread.interrupted()) {
      throw new StoppedException(
          "Stopped before all experiments were done; no file was written", null);
    }
  }

  private static double step(Steps steps, Function<Tensor, Tensor> objective, long[] chosen) {
    try (PointerScope scope = new PointerScope()) {
      steps.forget().run();
      Tensor loss = objective.apply(torch.tensor(chosen));
      loss.backward();
      steps.move().run();
      return loss.item_double();
    }
  }

  private Steps steps(TensorVector parameters) {
    return switch (rule) {
      case GRADIENT -> {
        SGD descent = new SGD(parameters, new SGDOptions(rate));
        yield new Steps(descent::zero_grad, descent::step);
      }
      case ADAM -> {
        FusedAdam adam = new FusedAdam(parameters, rate);
        yield new Steps(adam::forgetGradients, adam::step);
      }
    };
  }

  /** Of an optimiser: to forget the last gradients, and to move by the present ones. */
  private record Steps(Runnable forget, Runnable move) {}
}
