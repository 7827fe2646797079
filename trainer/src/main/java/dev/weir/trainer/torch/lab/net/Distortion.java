package dev.weir.trainer.torch.lab.net;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Images turned, slanted, grown and moved a little, each by draws of its own: what a person would
 * still read the same (Simard, Steinkraus and Platt 2003, section 2).
 *
 * @param side of the images
 * @param turn greatest angle and slant, radians
 * @param growth greatest share of the size
 * @param move greatest way to each side, pixels
 */
public record Distortion(int side, double turn, double growth, double move) {

  private static final int LINEAR = 0;
  private static final int ZEROS_AROUND = 0;

  /** [N, side²] to [N, side²]. */
  public Tensor of(Tensor images) {
    long size = images.size(0);
    Tensor grid =
        torch.affine_grid_generator(matrices(size), new long[] {size, 1, side, side}, false);
    return torch
        .grid_sampler(images.reshape(size, 1, side, side), grid, LINEAR, ZEROS_AROUND, false)
        .reshape(size, (long) side * side);
  }

  /** From a place in the result to the place in the image, [N, 2, 3]. */
  private Tensor matrices(long size) {
    Tensor angle = Draws.even(-turn, turn, size);
    Tensor slant = Draws.even(-turn, turn, size);
    Tensor grown = Draws.even(1 - growth, 1 + growth, size);
    Tensor cosine = angle.cos().mul(grown);
    Tensor sine = angle.sin().mul(grown);
    double way = 2 * move / side;
    return columns(
            cosine,
            slant.sub(sine),
            Draws.even(-way, way, size),
            sine,
            cosine,
            Draws.even(-way, way, size))
        .reshape(size, 2, 3);
  }

  private static Tensor columns(Tensor... columns) {
    return torch.stack(new TensorVector(columns), 1);
  }
}
