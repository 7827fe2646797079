package dev.weir.trainer.torch;

import dev.weir.trainer.network.Widths;
import java.util.List;

/**
 * Undercomplete autoencoder of fully connected layers: {@code min ‖x − g(f(x))‖²} with ReLU after
 * every layer but the last (Rumelhart, Hinton and Williams 1986; Hinton and Salakhutdinov 2006).
 */
final class DenseFamily implements Family {

  @Override
  public String name() {
    return "dense";
  }

  @Override
  public TorchModel create(List<Integer> layers, int inputLength) {
    return new DenseModel(inputLength, Widths.of(layers, inputLength));
  }
}
