package dev.weir.trainer.torch.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static final int CAPACITY = 7;

  private final ModelInputs inputs = RelatedHistory.inputs(4, 3);

  @Test
  void everyInputIsTakenOnceInTheOrderGiven() {
    long[] order =
        IntStream.range(0, 3 * CAPACITY + 2).mapToLong(i -> 3 * CAPACITY + 1 - i).toArray();
    List<Float> taken = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    long counted;
    try (PointerScope scope = new PointerScope()) {
      counted =
          new Feed(inputs, CAPACITY)
              .forEach(
                  order,
                  (input, values) -> {
                    sizes.add((int) input.values().size(0));
                    for (float value : Tensors.floats(input.values())) {
                      taken.add(value);
                    }
                  });
    }

    assertThat(taken).isEqualTo(expected(order));
    assertThat(sizes).containsExactly(CAPACITY, CAPACITY, CAPACITY, 2);
    assertThat(counted).isEqualTo(valuesThere(order)).isLessThan(taken.size());
  }

  @Test
  void nothingIsTakenOfNothing() {
    try (PointerScope scope = new PointerScope()) {
      assertThat(new Feed(inputs, CAPACITY).forEach(new long[0], (input, values) -> {})).isZero();
    }
  }

  @Test
  void aFailureEndsIt() {
    List<Long> taken = new ArrayList<>();
    try (PointerScope scope = new PointerScope()) {
      Feed feed = new Feed(inputs, CAPACITY);

      assertThatThrownBy(
              () ->
                  feed.forEach(
                      new long[2 * CAPACITY],
                      (input, values) -> {
                        taken.add(values);
                        throw new IllegalStateException("broken");
                      }))
          .hasMessage("broken");
    }
    assertThat(taken).hasSize(1);
  }

  private List<Float> expected(long[] order) {
    return copied(order, new float[inputs.length()], new float[inputs.length()], true);
  }

  private long valuesThere(long[] order) {
    return copied(order, new float[inputs.length()], new float[inputs.length()], false).stream()
        .filter(present -> present == 1)
        .count();
  }

  private List<Float> copied(long[] order, float[] values, float[] present, boolean ofValues) {
    List<Float> all = new ArrayList<>();
    for (long number : order) {
      inputs.copy((int) number, values, present, 0);
      for (float value : ofValues ? values : present) {
        all.add(value);
      }
    }
    return all;
  }
}
