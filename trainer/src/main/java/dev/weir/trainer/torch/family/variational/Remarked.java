package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.model.WrappingModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.List;

/**
 * A variational model with how much of its latent is in use.
 *
 * @param units told beside its layers
 */
record Remarked(FittedModel model, ActiveUnits units) implements WrappingModel {

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    return model.score(on, input);
  }

  @Override
  public List<String> doubts() {
    return units.doubt().map(List::of).orElse(model.doubts());
  }

  @Override
  public String describe() {
    return model.describe() + ", " + units.remark();
  }
}
