package dev.weir.trainer.torch;

import dev.weir.trainer.score.Mahalanobis;
import dev.weir.trainer.score.MeanSquare;
import dev.weir.trainer.score.ScoreRule;
import dev.weir.trainer.score.Standardised;
import dev.weir.trainer.score.TopK;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What each value adds to the score: a rule's arithmetic, as the model graph has it. */
final class Shares {

  private Shares() {}

  /**
   * @param residual r = m · (z − y), [N, W·D]
   * @param present m, [N, W·D]
   * @return [N, W·D]
   */
  static Tensor of(ScoreRule rule, Tensor residual, Tensor present) {
    Tensor count = torch.clamp_min(present.sum(1), new Scalar(1f)).unsqueeze(1);
    if (rule instanceof MeanSquare) {
      return residual.square().div(count);
    }
    if (rule instanceof Standardised standardised) {
      return errors(standardised, residual).div(count);
    }
    if (rule instanceof TopK top) {
      Tensor fewest = torch.clamp_max(count, new Scalar((float) top.k()));
      return largest(errors(top.errors(), residual), top.k()).div(fewest);
    }
    if (rule instanceof Mahalanobis mahalanobis) {
      return whitened(mahalanobis, residual, present).square().div(count);
    }
    throw new IllegalStateException("every kind of rule has a case, found " + rule.getClass());
  }

  private static Tensor errors(Standardised rule, Tensor residual) {
    Tensor errors = residual.square().div(Tensors.vector(rule.variances()));
    return torch.clamp_max(errors, new Scalar(Standardised.LIMIT));
  }

  private static Tensor largest(Tensor errors, int k) {
    T_TensorTensor_T top = torch.topk(errors, k);
    return torch.zeros_like(errors).scatter(1, top.get1(), top.get0());
  }

  private static Tensor whitened(Mahalanobis rule, Tensor residual, Tensor present) {
    int length = rule.mean().length;
    Tensor centred = residual.sub(Tensors.vector(rule.mean())).mul(present);
    Tensor factor = Tensors.matrix(rule.factor(), length, length);
    return torch.linear(centred, factor).mul(present);
  }
}
