package dev.weir.trainer.torch.family.distance;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * How hard it is to tell which two of 2N latents are views of one event (NT-Xent; Chen and others
 * 2020, equation 1), as a share of what guessing gives:
 *
 * <pre>
 * l(i, j) = −ln( exp(z_i·z_j / τ) / Σ_{k ≠ i} exp(z_i·z_k / τ) )      i, j two views of one event
 * loss    = (l(i, j) + l(j, i)) / 2 / ln(2N − 1)
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
   * @return [N]
   */
  Tensor of(Tensor one, Tensor other) {
    long events = one.size(0);
    Tensor all = torch.cat(new TensorVector(one, other), 0);
    Tensor alike = all.matmul(all.t()).div(new Scalar(temperature));
    Tensor itself = torch.eye(2 * events).mul(new Scalar(NEVER));
    Tensor among = torch.logsumexp(alike.sub(itself), 1);
    Tensor together = one.mul(other).sum(1).div(new Scalar(temperature));
    Tensor halves = among.narrow(0, 0, events).add(among.narrow(0, events, events));
    double guessing = Math.log(Math.max(2, 2 * events - 1));
    return halves.div(new Scalar(2.0)).sub(together).div(new Scalar(guessing));
  }
}
