package dev.weir.trainer.torch.lab.net;

import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Principal components of images (Pearson 1901). Lives in the scope it was made in.
 *
 * @param mean [1, pixels]
 * @param axes the directions of greatest variance, [pixels, count]
 */
public record Components(Tensor mean, Tensor axes) {

  /** As many as asked for, at most the pixels. */
  public static Components of(Tensor images, int count) {
    Tensor mean = images.mean(new long[] {0}, true, new ScalarTypeOptional());
    Tensor centred = images.sub(mean);
    Tensor axes = torch.linalg_eigh(centred.t().matmul(centred)).get1();
    return new Components(mean, axes.narrow(1, axes.size(1) - count, count).contiguous());
  }

  /** [N, count]. */
  public Tensor encode(Tensor images) {
    return images.sub(mean).matmul(axes);
  }

  /** [N, pixels]. */
  public Tensor decode(Tensor places) {
    return places.matmul(axes.t()).add(mean);
  }
}
