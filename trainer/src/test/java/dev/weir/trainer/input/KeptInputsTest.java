package dev.weir.trainer.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.data.RelatedHistory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptInputsTest {

  @Test
  void anInputIsReadAsItWasMadeWithWhatIsMissing() {
    ModelInputs inputs = RelatedHistory.inputs(4, 3);
    int missing = 0;
    for (int sample = 0; sample < inputs.size(); sample++) {
      float[][] first = copy(inputs, sample);
      assertThat(copy(inputs, sample)).isDeepEqualTo(first);
      missing += first[2][0] == 0 ? 1 : 0;
    }
    assertThat(missing).isPositive().isLessThan(inputs.size());
  }

  @Test
  void whatWouldTakeTooMuchIsNotKept() {
    KeptInputs none = KeptInputs.of(1 << 20, 1 << 10);
    float[] values = new float[1 << 10];
    none.keep(3, values, values, 0);

    assertThat(none.has(3)).isFalse();
  }

  private static float[][] copy(ModelInputs inputs, int sample) {
    float[] values = new float[inputs.length() + 2];
    float[] present = new float[inputs.length() + 2];
    boolean complete = inputs.copy(sample, values, present, 2);
    boolean all = IntStream.range(2, present.length).allMatch(i -> present[i] == 1);
    assertThat(complete).isEqualTo(all);
    return new float[][] {present, values, {complete ? 1 : 0}};
  }
}
