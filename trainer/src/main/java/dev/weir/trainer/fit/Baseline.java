package dev.weir.trainer.fit;

import dev.weir.trainer.input.ModelInputs;
import java.util.Locale;
import java.util.Optional;

/**
 * What knowing nothing comes to, on held-out events.
 *
 * @param loss that it has
 * @param unit of losses, for people
 * @param answer that has this loss, for people
 */
public record Baseline(double loss, String unit, String answer) {

  /** A network whose bottleneck has died can still learn a hundredth or two. */
  private static final double MOST = 0.95;

  /** That of a network which learns to give inputs back. */
  public static Baseline ofMean(ModelInputs heldOut) {
    return new Baseline(
        heldOut.meanSquare(),
        "Mean squared error in standardised units",
        "always answering the mean");
  }

  /**
   * Why a network may be worth little; empty where it has learnt something.
   *
   * @param who has this loss
   */
  public Optional<String> doubt(String who, double found) {
    return found < MOST * loss
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s explains next to nothing: its held-out loss must be < %.4g, %.0f %% of that of"
                    + " %s, found %.4g; try another model.seed, more model.epochs, another"
                    + " model.learningRate or wider model.layers",
                who,
                MOST * loss,
                100 * MOST,
                answer,
                found));
  }
}
