package dev.weir.trainer.torch.tensor;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;

/** Walks over inputs batch by batch, without gradients, each batch in a scope of its own. */
public final class Batches {

  /** Takes one batch. */
  @FunctionalInterface
  public interface Taker {

    /**
     * @param input is gone after the call
     * @param first place of the batch's first input among all that are walked over
     */
    void take(Input<Tensor> input, int first);
  }

  private Batches() {}

  /**
   * All inputs, in their order.
   *
   * @return how many of their values are there
   */
  public static long forEach(ModelInputs inputs, Taker taker) {
    return forEach(inputs, LongStream.range(0, inputs.size()).toArray(), taker);
  }

  /**
   * Some inputs.
   *
   * @param chosen their numbers, in the order they are walked over
   * @return how many of their values are there
   */
  public static long forEach(ModelInputs inputs, long[] chosen, Taker taker) {
    long count = 0;
    try (PointerScope outer = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      Batch batch = Batch.forScoring(inputs);
      for (int from = 0; from < chosen.length; from += batch.capacity()) {
        try (PointerScope scope = new PointerScope()) {
          count += batch.fill(chosen, from, Math.min(chosen.length, from + batch.capacity()));
          taker.take(batch.input(), from);
        }
      }
    }
    return count;
  }
}
