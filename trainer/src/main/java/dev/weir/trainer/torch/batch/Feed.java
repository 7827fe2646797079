package dev.weir.trainer.torch.batch;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * Inputs in batches: another thread puts the next one together while one is worked on. Room for
 * two. Lives in the scope it was made in.
 */
public final class Feed {

  /** Takes one batch. */
  @FunctionalInterface
  public interface Taker {

    /**
     * @param input is gone after the call
     * @param values that are there
     */
    void take(Input<Tensor> input, long values);
  }

  private Batch present;
  private Batch next;

  /**
   * @param inputs of which nobody else asks while they are walked over
   * @param capacity inputs of a batch
   */
  public Feed(ModelInputs inputs, int capacity) {
    this.present = new Batch(inputs, capacity);
    this.next = new Batch(inputs, capacity);
  }

  /**
   * Walks over inputs, each batch in a scope of its own.
   *
   * @param order numbers of the inputs
   * @return how many of their values are there
   */
  public long forEach(long[] order, Taker taker) {
    long count = 0;
    long values = order.length == 0 ? 0 : fill(present, order, 0);
    for (int from = 0; from < order.length; from += present.capacity()) {
      ForkJoinTask<Long> ahead = ahead(order, from + present.capacity());
      try (PointerScope scope = new PointerScope()) {
        taker.take(present.input(), values);
      } finally {
        ahead.quietlyJoin();
      }
      count += values;
      values = ahead.join();
      Batch taken = present;
      present = next;
      next = taken;
    }
    return count;
  }

  private ForkJoinTask<Long> ahead(long[] order, int from) {
    return ForkJoinPool.commonPool()
        .submit(() -> from < order.length ? fill(next, order, from) : 0L);
  }

  private static long fill(Batch batch, long[] order, int from) {
    return batch.fill(order, from, Math.min(order.length, from + batch.capacity()));
  }
}
