package dev.weir.trainer.calibration;

import dev.weir.detection.score.MeanScore;
import dev.weir.detection.score.Smoothing;
import dev.weir.trainer.data.Samples;
import java.util.Arrays;

/** Held-out scores as the app would judge them: smoothed within each history. */
public final class SmoothedScores {

  private SmoothedScores() {}

  /**
   * @param samples held-out rows, those of one history in their order
   * @param scores the model's, one for each of them
   */
  public static float[] of(Samples samples, float[] scores, Smoothing smoothing) {
    MeanScore[] means = new MeanScore[samples.histories().size()];
    Arrays.setAll(means, history -> new MeanScore());
    float[] smoothed = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      MeanScore mean = means[samples.history()[i]];
      smoothed[i] = smoothing.smooth(mean, scores[i]);
      smoothing.learn(mean, smoothed[i]);
    }
    return smoothed;
  }
}
