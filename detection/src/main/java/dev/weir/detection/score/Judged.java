package dev.weir.detection.score;

import java.util.Locale;

/** What of a model's answer becomes the score that is judged. */
public enum Judged {
  /** The model's score, as it is. */
  SCORE {
    @Override
    public float scoreOf(float output) {
      return output;
    }
  },

  /**
   * {@code −ln(1 − p)} of the probability p that a label would say anomalous: 0 for p = 0, about p
   * where it is small, without the crowding of probabilities near 1. Next to 1 float32 has no more
   * values: 16.6, from p = 1 − 2⁻²⁴ on, is the greatest score.
   */
  LABEL_PROBABILITY {
    @Override
    public float scoreOf(float output) {
      return output >= 0 && output <= 1
          ? (float) -StrictMath.log1p(-Math.min(output, GREATEST))
          : Float.NaN;
    }
  };

  /** The greatest float32 below 1. */
  private static final float GREATEST = Math.nextDown(1f);

  /** The model's output of this name. */
  public String output() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The score of what that output says of an event; NaN where it is none. */
  public abstract float scoreOf(float output);
}
