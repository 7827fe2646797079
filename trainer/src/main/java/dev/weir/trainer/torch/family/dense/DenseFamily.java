package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.Parts;
import java.util.List;

/**
 * Undercomplete autoencoder of fully connected layers: {@code min ‖x − g(f(x))‖²} with ReLU after
 * every layer but the last and a narrow bottleneck (Rumelhart, Hinton and Williams 1986; Hinton and
 * Salakhutdinov 2006).
 */
public record DenseFamily() implements Family {

  @Override
  public Parts parts(TorchModel model) {
    return Parts.byProcessors(model.parameters());
  }

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    List<Integer> widths = Widths.of(layers, training.length());
    return new DenseModel(training, widths, Activation.ofBottleneck(widths));
  }
}
