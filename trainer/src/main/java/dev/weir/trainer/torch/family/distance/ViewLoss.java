package dev.weir.trainer.torch.family.distance;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * How hard it is to tell which two of 2N latents are views of one event (NT-Xent; Chen and others
 * 2020, equation 1), among them and N of events that never were, as a share of what guessing gives:
 *
 * <pre>
 * l(i, j) = −ln( exp(z_i·z_j / τ) / Σ_{k ≠ i} exp(z_i·z_k / τ) )      i, j two views of one event
 * loss    = (l(i, j) + l(j, i)) / 2 / ln(3N − 1)
 * </pre>
 *
 * @param temperature τ, > 0
 */
record ViewLoss(double temperature) {

  /** Larger than any similarity divided by τ. */
  private static final double NEVER = 1e9;

  /**
   * @param one latents of length 1, [N, L]
   * @param other of other views of the same events, [N, L]
   * @param unreal of events that never were, [N, L]
   * @param same 1 where such an event is one that was after all, else 0, [N]
   * @return [N]
   */
  Tensor of(Tensor one, Tensor other, Tensor unreal, Tensor same) {
    long events = one.size(0);
    Tensor views = torch.cat(new TensorVector(one, other), 0);
    Tensor itself = torch.eye(2 * events).mul(new Scalar(NEVER));
    Tensor alike = among(views, views).sub(itself);
    Tensor apart = among(views, unreal).sub(same.mul(new Scalar(NEVER)));
    Tensor all = torch.logsumexp(torch.cat(new TensorVector(alike, apart), 1), 1);
    Tensor together = one.mul(other).sum(1).div(new Scalar(temperature));
    Tensor halves = all.narrow(0, 0, events).add(all.narrow(0, events, events));
    double guessing = Math.log(Math.max(2, 3 * events - 1));
    return halves.div(new Scalar(2.0)).sub(together).div(new Scalar(guessing));
  }

  private Tensor among(Tensor views, Tensor others) {
    return views.matmul(others.t()).div(new Scalar(temperature));
  }
}
