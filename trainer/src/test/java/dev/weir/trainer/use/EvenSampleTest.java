package dev.weir.trainer.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenSampleTest {

  private final EvenSample<Integer> sample = new EvenSample<>(8);

  @Test
  void keepsEverythingThatFits() {
    IntStream.range(0, 8).forEach(sample::add);

    assertThat(sample.items()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 16, 17, 100, 1000})
  void keepsEveryKthOfWhatDoesNotFit(int count) {
    IntStream.range(0, count).forEach(sample::add);

    int step = sample.items().get(1);
    assertThat(sample.items())
        .hasSizeBetween(4, 8)
        .containsExactlyElementsOf(
            IntStream.iterate(0, i -> i < count, i -> i + step).boxed().toList());
  }
}
