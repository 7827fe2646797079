package dev.weir.trainer.model;

import java.util.List;

/** A model that says of inputs what another one does, and changes or adds something. */
public interface WrappingModel extends FittedModel {

  /** The other. */
  FittedModel model();

  @Override
  default int latentLength() {
    return model().latentLength();
  }

  @Override
  default List<String> doubts() {
    return model().doubts();
  }

  @Override
  default String describe() {
    return model().describe();
  }
}
