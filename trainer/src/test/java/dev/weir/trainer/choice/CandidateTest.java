package dev.weir.trainer.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {

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
    Candidate none = new Candidate("pca", Double.NaN, 0, "too few values");

    assertThat(best(none, made("dense", 0.5))).isEqualTo("dense");
    assertThat(none.line()).contains("pca", "left out: too few values");
  }

  private static String best(Candidate... candidates) {
    return Candidate.best(List.of(candidates)).family();
  }

  private static Candidate made(String family, double separation) {
    return new Candidate(family, separation, 1, "");
  }
}
