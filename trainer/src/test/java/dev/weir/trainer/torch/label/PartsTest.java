package dev.weir.trainer.torch.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PartsTest {

  private final Parts parts = Parts.of(new float[] {1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0});

  @Test
  void anomalousRowsAndOthersAreDealtOutByTurns() {
    assertThat(parts.partOf()).containsExactly(0, 0, 1, 1, 2, 2, 3, 4, 3, 4, 0, 0);
  }

  @Test
  void everyRowIsInAPartOrInTheOthers() {
    for (int part = 0; part < Parts.COUNT; part++) {
      long[] all = LongStream.concat(of(parts.only(part)), of(parts.without(part))).toArray();

      assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
  }

  private static LongStream of(long[] numbers) {
    return LongStream.of(numbers);
  }
}
