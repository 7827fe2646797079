package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.fit.Baseline;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.torch.family.TestFamilies;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  @Test
  void aNetworkThatHasLearntAHundredthIsDoubted() {
    Baseline baseline = baseline(Autoencoder.DENSE);

    assertThat(baseline.doubt("the model", 0.99 * inputs.meanSquare()).orElseThrow())
        .startsWith("the model explains next to nothing: its held-out loss must be < ")
        .contains("95 % of that of always answering the mean, found ", "another model.seed");
    assertThat(baseline.doubt("the model", 0.9 * inputs.meanSquare())).isEmpty();
  }

  @Test
  void aContrastiveOneIsComparedWithGuessing() {
    Baseline baseline = baseline(Autoencoder.CONTRASTIVE);

    assertThat(baseline.doubt("the model", 0.96).orElseThrow())
        .contains("must be < 0.9500, 95 % of that of guessing, found 0.9600");
    assertThat(baseline.doubt("the model", 0.9)).isEmpty();
  }

  private Baseline baseline(Autoencoder family) {
    return TestFamilies.of(family).baseline(inputs);
  }
}
