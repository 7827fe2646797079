package dev.weir.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.trainer.data.RelatedHistory;
import dev.weir.trainer.input.ModelInputs;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private final ModelInputs inputs = RelatedHistory.inputs(1, 3);

  @Test
  void aNetworkThatHasLearntAHundredthIsDoubted() {
    Baseline baseline = Baseline.of(Autoencoder.DENSE, inputs);

    assertThat(baseline.doubt("the model", 0.99 * inputs.meanSquare()).orElseThrow())
        .startsWith("the model explains next to nothing: its held-out loss must be < ")
        .contains("95 % of that of always answering the mean, found ", "another model.seed");
    assertThat(baseline.doubt("the model", 0.9 * inputs.meanSquare())).isEmpty();
  }

  @Test
  void aContrastiveOneIsComparedWithGuessing() {
    Baseline baseline = Baseline.of(Autoencoder.CONTRASTIVE, inputs);

    assertThat(baseline.doubt("the model", 0.96).orElseThrow())
        .contains("must be < 0.9500, 95 % of that of guessing, found 0.9600");
    assertThat(baseline.doubt("the model", 0.9)).isEmpty();
  }
}
