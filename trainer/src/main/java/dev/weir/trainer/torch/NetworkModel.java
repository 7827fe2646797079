package dev.weir.trainer.torch;

/** An autoencoder while it learns. */
public interface NetworkModel extends TorchModel {

  @Override
  NetworkSnapshot snapshot();
}
