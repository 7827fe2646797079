package dev.weir.trainer.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void theGreatestSeparationIsBest() {
    assertThat(best(made("pca", 0.8), made("dense", 0.9), made("denoising", 0.85)))
        .isEqualTo("dense");
  }

  @Test
  void aTieGoesToTheCheaper() {
    assertThat(best(made("pca", 0.8995), made("dense", 0.9))).isEqualTo("pca");
    assertThat(best(made("pca", 0.8985), made("dense", 0.9))).isEqualTo("dense");
  }

  @Test
  void oneThatCouldNotBeMadeIsNeverBest() {
    assertThat(best(Candidate.leftOut("pca", "too few values"), made("dense", 0.5)))
        .isEqualTo("dense");
  }

  @Test
  void theTableSaysOfEachFamilyWhatItCameToAndWhy() {
    Choice choice =
        new Choice(
            List.of(
                made("pca", 0.8),
                Candidate.leftOut("memory", "too few values"),
                made("dense", 0.8995),
                new Candidate("denoising", 0.9, 2, "stopped by a signal after epoch 3"),
                made("convolutional", 0.8999),
                Candidate.notReached("recurrent")));

    assertThat(choice.lines())
        .containsExactly(
            "Chosen 'dense': its scores best tell held-out events from the same ones with faults"
                + " put in",
            "  family         separation    training   why",
            "  pca                 0.800       1.0 s   0.100 behind",
            "  memory         left out: too few values",
            "  dense               0.900       1.0 s   kept: as good as the greatest, and cheaper",
            "  denoising           0.900       2.0 s   the greatest, but an earlier one is as good;"
                + " stopped by a signal after epoch 3",
            "  convolutional       0.900       1.0 s   as good, but dearer",
            "  recurrent      not reached: stopped by a signal");
  }

  private static String best(Candidate... candidates) {
    return new Choice(List.of(candidates)).best().family();
  }

  private static Candidate made(String family, double separation) {
    return new Candidate(family, separation, 1, "");
  }
}
