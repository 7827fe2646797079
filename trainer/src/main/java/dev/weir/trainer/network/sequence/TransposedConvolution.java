package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.layer.Layer;

/**
 * The way back through a {@link Convolution}: each value of x is laid down on the plane of y as a
 * kernel of its size, where the convolution would have read (Zeiler, Krishnan, Taylor and Fergus
 * 2010, "Deconvolutional networks"). Gives exactly the plane that the convolution had read.
 *
 * @param kernel that of the convolution
 * @param inputs channels of x
 * @param result the plane of y
 * @param weights W, [inputs, channels of y, height, width]
 * @param bias one per channel of y
 */
public record TransposedConvolution(
    Kernel kernel, int inputs, Plane result, float[] weights, float[] bias) implements Layer {

  @Override
  public <V> V apply(Operators<V> on, V value) {
    return on.transposedConvolution(
        value,
        on.constant("kernel", weights, inputs, result.channels(), kernel.height(), kernel.width()),
        on.vector("bias", bias),
        kernel.strides(),
        kernel.padding(),
        kernel.remainder(result));
  }

  @Override
  public String describe() {
    return "deconv" + result.channels();
  }
}
