package dev.weir.trainer.torch.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {

  private static final int ROWS = 10_000;

  private final Random random = new Random(7);
  private final float[] scores = normal(1);
  private final float[] logits = normal(4);

  @Test
  void raisingTheLevelMultipliesTheOdds() {
    Blend blend = new Blend(0.5, 2, -1);

    float[] scores = {0.3f};
    float[] logits = {-0.2f};
    double before = blend.probabilities(scores, logits, 0)[0];
    double after = blend.raised(Math.log(0.25)).probabilities(scores, logits, 0)[0];
    assertThat(after / (1 - after) / (before / (1 - before))).isCloseTo(0.25, within(1e-6));
  }

  @Test
  void thirtyLabelledAnomaliesMakeBothCountTheSameInTheirOwnDeviations() {
    Blend blend = Blend.of(scores, logits, labels(30));

    assertThat(blend.score() / blend.heads()).isCloseTo(4, within(0.2));
  }

  @Test
  void theHeadsCountTheMoreTheMoreLabelsThereWere() {
    double few = share(Blend.of(scores, logits, labels(5)));
    double many = share(Blend.of(scores, logits, labels(600)));

    assertThat(few).isCloseTo(5 / 35.0, within(0.01));
    assertThat(many).isCloseTo(600 / 630.0, within(0.01));
  }

  @Test
  void meanProbabilityIsTheShareOfLabelledAnomalies() {
    float[] labels = labels(500);
    float[] probabilities = Blend.of(scores, logits, labels).probabilities(scores, logits, 0);

    double sum = 0;
    for (float probability : probabilities) {
      sum += probability;
    }
    assertThat(sum / ROWS).isCloseTo(0.05, within(0.001));
  }

  /** Of the heads, where both are measured in their own deviations. */
  private static double share(Blend blend) {
    return 4 * blend.heads() / (4 * blend.heads() + blend.score());
  }

  private float[] normal(double deviation) {
    float[] values = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  /** Of the first rows, 1; these get a greater logit, so that there is something to learn. */
  private float[] labels(int anomalous) {
    float[] labels = new float[ROWS];
    for (int i = 0; i < anomalous; i++) {
      labels[i] = 1;
      logits[i] = Math.abs(logits[i]);
    }
    return labels;
  }
}
