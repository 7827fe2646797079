package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;

/**
 * A model with something that people should know of it.
 *
 * @param remark beside its layers
 */
record Remarked(FittedModel model, String remark) implements FittedModel {

  @Override
  public int latentLength() {
    return model.latentLength();
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    return model.score(on, input);
  }

  @Override
  public String describe() {
    return model.describe() + ", " + remark;
  }
}
