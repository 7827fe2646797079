package dev.weir.trainer.torch.lab.net;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Two convolutions that halve the side each, 5 × 5 to 16 channels and 3 × 3 to 32, ReLU, and a
 * fully connected layer with ReLU (after LeCun, Bottou, Bengio and Haffner 1998). Lives in the
 * scope it was made in.
 */
public final class Convolution implements Net {

  private static final int FIRST_CHANNELS = 16;
  private static final int SECOND_CHANNELS = 32;

  private final int side;
  private final Halving first = Halving.of(1, FIRST_CHANNELS, 5);
  private final Halving second = Halving.of(FIRST_CHANNELS, SECOND_CHANNELS, 3);
  private final Layers last;

  /**
   * @param side of the images
   * @param outputs values out
   */
  public Convolution(int side, int outputs) {
    this.side = side;
    int quarter = (side + 3) / 4;
    this.last = new Layers(SECOND_CHANNELS * quarter * quarter, outputs);
  }

  /** [N, side²] to [N, outputs]. */
  @Override
  public Tensor forward(Tensor value) {
    Tensor image = value.reshape(-1, 1, side, side);
    Tensor maps = torch.relu(second.forward(torch.relu(first.forward(image))));
    return torch.relu(last.forward(maps.reshape(value.size(0), -1)));
  }

  @Override
  public TensorVector parameters() {
    return Net.parameters(List.of(first, second, last));
  }

  /** A convolution over every other pixel, zeros around the image. */
  private record Halving(Tensor weights, Tensor bias, int kernel) implements Net {

    /** Weights and bias from {@code U(−1/√n, 1/√n)}, n values seen at once. */
    static Halving of(int inputs, int outputs, int kernel) {
      double bound = 1 / Math.sqrt(inputs * kernel * kernel);
      return new Halving(
          Draws.even(-bound, bound, outputs, inputs, kernel, kernel).set_requires_grad(true),
          Draws.even(-bound, bound, outputs).set_requires_grad(true),
          kernel);
    }

    @Override
    public Tensor forward(Tensor value) {
      int padding = kernel / 2;
      return torch.conv2d(
          value,
          weights,
          new TensorOptional(bias),
          new long[] {2, 2},
          new long[] {padding, padding},
          new long[] {1, 1},
          1);
    }

    @Override
    public TensorVector parameters() {
      TensorVector parameters = new TensorVector(weights);
      parameters.push_back(bias);
      return parameters;
    }
  }
}
