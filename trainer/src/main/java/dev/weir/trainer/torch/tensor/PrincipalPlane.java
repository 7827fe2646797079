package dev.weir.trainer.torch.tensor;

import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** The plane in which points spread most: their first two principal components (Pearson 1901). */
public final class PrincipalPlane {

  private PrincipalPlane() {}

  /**
   * Places in that plane.
   *
   * @param points at least one, of equal length ≥ 2
   * @return one for each, two coordinates around 0
   */
  public static float[][] of(float[][] points) {
    return LibTorch.within(() -> places(points));
  }

  private static float[][] places(float[][] points) {
    int length = points[0].length;
    float[] flat = new float[points.length * length];
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(points[i], 0, flat, i * length, length);
    }
    Tensor rows = Tensors.matrix(flat, points.length, length).to(ScalarType.Double);
    Tensor centred = rows.sub(rows.sum(0).div(new Scalar((double) points.length)));
    Tensor axes = torch.linalg_svd(centred.t().matmul(centred)).get0().narrow(1, 0, 2);
    float[] placed = Tensors.floats(centred.matmul(axes).to(ScalarType.Float));
    return IntStream.range(0, points.length)
        .mapToObj(i -> new float[] {placed[2 * i], placed[2 * i + 1]})
        .toArray(float[][]::new);
  }
}
