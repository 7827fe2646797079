package dev.weir.trainer.torch.score;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Reconstructor;
import dev.weir.trainer.score.Mahalanobis;
import dev.weir.trainer.score.MeanSquare;
import dev.weir.trainer.score.Probability;
import dev.weir.trainer.score.Relative;
import dev.weir.trainer.score.ScoreRule;
import dev.weir.trainer.score.Standardised;
import dev.weir.trainer.score.TopK;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Fits a score rule to what a fitted network gets wrong. */
public final class RuleFitting {

  /** What a residual variance is at least: a value that is always right must not divide by 0. */
  private static final double LEAST_VARIANCE = 1e-4;

  private final Reconstructor network;
  private final ModelInputs inputs;

  /**
   * @param inputs whose residuals are the usual ones, at least one
   */
  public RuleFitting(Reconstructor network, ModelInputs inputs) {
    this.network = network;
    this.inputs = inputs;
  }

  /** The rule chosen; k of {@link TopK} in [1, W·D]. */
  public ScoreRule run(ScoreChoice choice) {
    return LibTorch.within(
        () ->
            switch (choice.kind()) {
              case MSE, SURPRISAL -> new MeanSquare();
              case STANDARDISED -> standardised();
              case TOP_K -> new TopK(standardised(), choice.k());
              case MAHALANOBIS -> mahalanobis();
              case RELATIVE -> new Relative(inputs.length());
              case PROBABILITY -> new Probability(variances());
              case DISTANCE -> throw new IllegalArgumentException("A distance needs no rule");
            });
  }

  private Standardised standardised() {
    return new Standardised(variances());
  }

  /** Of each value; the columns of a feature share theirs. */
  private float[] variances() {
    Tensor squares = new ResidualMoments(network, inputs).meanSquare();
    float[] variances = floats(squares.add(new Scalar(LEAST_VARIANCE)));
    return inputs.encoding().values().summedByFeature(variances);
  }

  private Mahalanobis mahalanobis() {
    ResidualMoments moments = new ResidualMoments(network, inputs);
    Tensor mean = moments.mean();
    return new Mahalanobis(floats(mean), floats(Whitening.factor(moments.covariance(mean))));
  }

  private static float[] floats(Tensor tensor) {
    return Tensors.floats(tensor.toType(ScalarType.Float));
  }
}
