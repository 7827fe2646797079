package dev.weir.trainer.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.trainer.data.RelatedHistory;
import org.junit.jupiter.api.Test;

class KeptInputsTest {

  @Test
  void anInputIsReadAsItWasMadeWithWhatIsMissing() {
    ModelInputs inputs = RelatedHistory.inputs(4, 3);
    int missing = 0;
    for (int sample = 0; sample < inputs.size(); sample++) {
      float[][] first = copy(inputs, sample);
      assertThat(copy(inputs, sample)).isDeepEqualTo(first);
      missing += first[1][0] == 0 ? 1 : 0;
    }
    assertThat(missing).isPositive();
  }

  @Test
  void whatWouldTakeTooMuchIsNotKept() {
    KeptInputs none = KeptInputs.of(1 << 20, 1 << 10);
    float[] values = new float[1 << 10];
    none.keep(3, values, values, 0);

    assertThat(none.read(3, values, values, 0)).isFalse();
  }

  private static float[][] copy(ModelInputs inputs, int sample) {
    float[] values = new float[inputs.length() + 2];
    float[] present = new float[inputs.length() + 2];
    inputs.copy(sample, values, present, 2);
    return new float[][] {present, values};
  }
}
