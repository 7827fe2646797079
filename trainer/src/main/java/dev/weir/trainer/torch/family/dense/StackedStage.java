package dev.weir.trainer.torch.family.dense;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.MaskedError;
import dev.weir.trainer.torch.Stage;
import dev.weir.trainer.torch.tensor.Linear;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * One layer of an encoder and its mirror in the decoder, learning to give back what the layers
 * before them make of the input.
 *
 * @param whole the network they are part of
 * @param depth of the layer, from 0
 */
record StackedStage(DenseModel whole, int depth) implements Stage {

  @Override
  public TensorVector parameters() {
    List<Linear> layers = whole.layers();
    return Linear.parameters(List.of(layers.get(depth), layers.get(mirror())));
  }

  @Override
  public Tensor objective(Input<Tensor> input) {
    Tensor before = whole.through(whole.joined(input), 0, depth).detach();
    Tensor coded = whole.through(before, depth, depth + 1);
    Tensor back = whole.through(coded, mirror(), mirror() + 1);
    return depth == 0
        ? MaskedError.mean(input, back)
        : MaskedError.mean(
            new Input<>(before, torch.ones_like(before), Optional.empty(), true), back);
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    Tensor coded = whole.through(whole.joined(input), 0, depth + 1);
    return whole.through(coded, mirror(), whole.layers().size());
  }

  private int mirror() {
    return whole.layers().size() - 1 - depth;
  }
}
