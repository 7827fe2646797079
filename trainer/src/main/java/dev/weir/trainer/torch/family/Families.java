package dev.weir.trainer.torch.family;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.FamilySettings;
import dev.weir.trainer.torch.Family;

/** The families there are: a new one is a class and a line here. */
public final class Families {

  private Families() {}

  /** The family that a detector names, with its settings. */
  public static Family of(Autoencoder autoencoder, FamilySettings settings) {
    return switch (autoencoder) {
      case DENSE -> new DenseFamily();
      case PCA -> new PcaFamily();
      case SPARSE ->
          new SparseFamily(settings.sparsity(), settings.sparsityTarget(), settings.penalty());
      case DENOISING -> new DenoisingFamily(settings.noise(), settings.noiseLevel());
      case OVERCOMPLETE -> new OvercompleteFamily(settings.penalty());
      case CONTRACTIVE -> new ContractiveFamily(settings.penalty());
      case STACKED -> new StackedFamily();
    };
  }
}
