package dev.weir.trainer.torch.score;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Makes values that vary together vary apart, each by 1:
 *
 * <pre>
 * W = P^(−1/2) V^(−1/2)      V the variances, P the correlations of Σ
 * Σ = 0.9 C + 0.1 · tr(C)/n · I + 1e-9 I
 * </pre>
 *
 * <p>ZCA-cor (Kessy, Lewin and Strimmer 2018, "Optimal whitening and decorrelation") of a shrunk
 * covariance C. In float64.
 */
public final class Whitening {

  private static final double SHRINKAGE = 0.1;
  private static final double RIDGE = 1e-9;

  private Whitening() {}

  /**
   * {@code W (x − μ)}, fitted to the rows.
   *
   * @param rows row-major
   * @param width n, values of one row
   */
  public static Dense of(float[] rows, int width) {
    return LibTorch.within(
        () -> {
          Tensor values =
              Tensors.matrix(rows, rows.length / width, width).toType(ScalarType.Double);
          Tensor mean = values.sum(0).div(new Scalar(values.size(0))).unsqueeze(0);
          Tensor centred = values.sub(mean);
          Tensor covariance = centred.t().mm(centred).div(new Scalar((double) rows.length / width));
          Tensor factor = factor(covariance);
          Tensor shift = factor.mm(mean.t()).neg();
          return new Dense(width, width, floats(factor), floats(shift));
        });
  }

  /** W, [n, n], of C. */
  static Tensor factor(Tensor covariance) {
    long n = covariance.size(0);
    double level = covariance.trace().item_double() / n;
    Tensor even = torch.eye(n).toType(ScalarType.Double).mul(new Scalar(SHRINKAGE * level + RIDGE));
    return root(covariance.mul(new Scalar(1 - SHRINKAGE)).add(even));
  }

  private static Tensor root(Tensor covariance) {
    Tensor scale = covariance.diagonal().rsqrt();
    Tensor correlation = covariance.mul(scale).mul(scale.unsqueeze(1));
    T_TensorTensor_T eigen = torch.linalg_eigh(correlation);
    Tensor vectors = eigen.get1();
    Tensor root = vectors.mul(eigen.get0().rsqrt()).mm(vectors.t());
    return root.mul(scale);
  }

  private static float[] floats(Tensor tensor) {
    return Tensors.floats(tensor.toType(ScalarType.Float));
  }
}
