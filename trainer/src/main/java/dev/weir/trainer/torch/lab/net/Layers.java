package dev.weir.trainer.torch.lab.net;

import dev.weir.trainer.torch.Perceptron;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** A {@link Perceptron} as a part of a larger net. Lives in the scope it was made in. */
public final class Layers implements Net {

  private final Perceptron perceptron;

  /**
   * @param widths from the input to the output, at least two
   */
  public Layers(int... widths) {
    this.perceptron = new Perceptron(IntStream.of(widths).boxed().toList());
  }

  @Override
  public Tensor forward(Tensor value) {
    return perceptron.forward(value);
  }

  @Override
  public TensorVector parameters() {
    return Perceptron.parameters(perceptron);
  }
}
