package dev.weir.trainer.model;

/** A model that says of inputs what another one does, and changes or adds something. */
public interface WrappingModel extends FittedModel {

  /** The other. */
  FittedModel model();

  @Override
  default int latentLength() {
    return model().latentLength();
  }

  @Override
  default String describe() {
    return model().describe();
  }
}
