package dev.weir.trainer.torch.family;

import dev.weir.detection.detector.Autoencoder;
import dev.weir.detection.detector.family.FamilySettings;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.family.adversarial.AdversarialFamily;
import dev.weir.trainer.torch.family.dense.DenoisingFamily;
import dev.weir.trainer.torch.family.dense.DenseFamily;
import dev.weir.trainer.torch.family.dense.HashingFamily;
import dev.weir.trainer.torch.family.dense.StackedFamily;
import dev.weir.trainer.torch.family.distance.ContrastiveFamily;
import dev.weir.trainer.torch.family.distance.MemoryFamily;
import dev.weir.trainer.torch.family.pca.PcaFamily;
import dev.weir.trainer.torch.family.penalised.ContractiveFamily;
import dev.weir.trainer.torch.family.penalised.OvercompleteFamily;
import dev.weir.trainer.torch.family.penalised.SparseFamily;
import dev.weir.trainer.torch.family.sequence.ConvolutionalFamily;
import dev.weir.trainer.torch.family.sequence.RecurrentFamily;
import dev.weir.trainer.torch.family.variational.ConditionalFamily;
import dev.weir.trainer.torch.family.variational.VariationalFamily;

/** The families there are: a new one is a class and a line here. */
public final class Families {

  private Families() {}

  /** The family that a detector names, with its settings. */
  public static Family of(Autoencoder autoencoder, FamilySettings settings) {
    return switch (autoencoder) {
      case DENSE -> new DenseFamily();
      case PCA -> new PcaFamily();
      case SPARSE -> new SparseFamily(settings.sparse(), settings.penalty());
      case DENOISING -> new DenoisingFamily(settings.denoising(), settings.convolutional().image());
      case OVERCOMPLETE -> new OvercompleteFamily(settings.penalty());
      case CONTRACTIVE -> new ContractiveFamily(settings.penalty());
      case STACKED -> new StackedFamily();
      case CONVOLUTIONAL -> new ConvolutionalFamily(settings.convolutional());
      case RECURRENT -> new RecurrentFamily(settings.recurrent());
      case VARIATIONAL -> new VariationalFamily(settings.variational());
      case CONDITIONAL -> new ConditionalFamily(settings.variational());
      case ADVERSARIAL -> new AdversarialFamily(settings.adversarial());
      case HASHING -> new HashingFamily(settings.hashing());
      case CONTRASTIVE -> new ContrastiveFamily(settings.contrastive(), settings.denoising());
      case MEMORY -> new MemoryFamily(settings.memory(), settings.denoising());
      case AUTO ->
          throw new IllegalArgumentException("auto is no family: choose one before training");
    };
  }
}
