package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.layer.Widths;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.Stage;
import dev.weir.trainer.torch.TorchModel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stacked autoencoder: the dense network, pre-trained greedily layer by layer, then fine-tuned as a
 * whole (Bengio, Lamblin, Popovici and Larochelle 2007, "Greedy layer-wise training of deep
 * networks").
 *
 * <pre>
 * h_0 = x,  h_k = f_k(h_{k−1})
 * stage k: min ‖h_{k−1} − g_k(f_k(h_{k−1}))‖² over f_k and g_k alone, f_1 … f_{k−1} frozen
 * at last: min ‖x − g_1(… g_n(f_n(… f_1(x))))‖² over all
 * </pre>
 *
 * <p>Each stage and the fine-tuning run for {@code model.epochs} at most and each stops when the
 * held-out inputs, through all layers fitted so far and back, have not become easier for {@code
 * model.patience} epochs.
 */
public record StackedFamily() implements Family {

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    return new StackedModel(training, Widths.of(layers, training.length()));
  }

  private static final class StackedModel extends DenseModel {

    StackedModel(ModelInputs training, List<Integer> widths) {
      super(training, widths, Activation.ofBottleneck(widths));
    }

    @Override
    public List<Stage> stages() {
      return IntStream.range(0, layers().size() / 2)
          .<Stage>mapToObj(depth -> new StackedStage(this, depth))
          .toList();
    }
  }
}
