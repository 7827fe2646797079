package dev.weir.trainer.torch.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.trainer.network.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class PartsTest {

  @Test
  void partsAreTheInputsInTheirOrder() {
    try (PointerScope scope = new PointerScope()) {
      Input<Tensor> batch = batch(3 * Parts.FEWEST_INPUTS + 1);
      List<Input<Tensor>> parts = new Parts(3).of(batch);

      assertThat(parts)
          .extracting(part -> (int) part.values().size(0))
          .containsExactly(Parts.FEWEST_INPUTS, Parts.FEWEST_INPUTS, Parts.FEWEST_INPUTS + 1);
      int row = 0;
      for (Input<Tensor> part : parts) {
        assertThat(Tensors.floats(part.values())[0]).isEqualTo(2 * row);
        assertThat(Tensors.floats(part.condition().orElseThrow())[0]).isEqualTo(row);
        assertThat(part.present().size(0)).isEqualTo(part.values().size(0));
        row += (int) part.values().size(0);
      }
    }
  }

  @Test
  void aSmallBatchIsNotDivided() {
    Parts parts = new Parts(4);

    assertThat(parts.divide(4 * Parts.FEWEST_INPUTS - 1)).isFalse();
    assertThat(parts.divide(4 * Parts.FEWEST_INPUTS)).isTrue();
    assertThat(Parts.one().divide(1 << 20)).isFalse();
    try (PointerScope scope = new PointerScope()) {
      assertThat(parts.of(batch(2 * Parts.FEWEST_INPUTS - 1))).hasSize(1);
    }
  }

  @Test
  void resultsStandInTheOrderOfTheParts() {
    assertThat(Parts.each(List.of(1, 2, 3, 4, 5), number -> number * number))
        .containsExactly(1, 4, 9, 16, 25);
  }

  @Test
  void aFailureIsToldWhenNoPartIsWorkedOnAnyMore() {
    AtomicInteger working = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Parts.each(
                    List.of(0, 1, 2, 3),
                    number -> {
                      working.incrementAndGet();
                      int quotient = 6 / number;
                      return quotient + working.decrementAndGet();
                    }))
        .isInstanceOf(ArithmeticException.class);
    assertThat(working).hasValue(1);
  }

  @Test
  void otherThreadsRecordGradientsWhereTheCallerDoes() {
    List<Integer> parts = List.of(1, 2, 3);
    assertThat(Parts.each(parts, part -> GradMode.is_enabled())).containsOnly(true);
    try (AutoGradMode off = new AutoGradMode(false)) {
      assertThat(Parts.each(parts, part -> GradMode.is_enabled())).containsOnly(false);
    }
  }

  private static Input<Tensor> batch(int inputs) {
    float[] numbers = new float[2 * inputs];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    Tensor values = Tensors.matrix(numbers, inputs, 2);
    Tensor condition = Tensors.matrix(Arrays.copyOf(numbers, inputs), inputs, 1);
    return new Input<>(values, torch.ones_like(values), Optional.of(condition));
  }
}
