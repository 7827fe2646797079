package dev.weir.trainer.torch.family.adversarial;

import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.torch.Perceptron;
import dev.weir.trainer.torch.Player;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** An adversarial autoencoder while it learns. */
final class AdversarialModel implements TorchModel {

  private final double latentWeight;
  private final int latent;
  private final Perceptron encoder;
  private final Perceptron decoder;
  private final Discriminator discriminator;

  /**
   * @param widths of the encoder's layers, the last is the latent
   * @param latentWeight of the latent's improbability in the score, in [0, 1)
   */
  AdversarialModel(ModelInputs training, List<Integer> widths, double latentWeight) {
    this.latentWeight = latentWeight;
    this.latent = widths.get(widths.size() - 1);
    List<Integer> hidden = widths.subList(0, widths.size() - 1);
    int inputs = training.length() + training.conditionLength();
    this.encoder = Perceptron.of(inputs, hidden, latent);
    this.decoder = Perceptron.mirror(latent, hidden, training.length());
    this.discriminator = new Discriminator(latent, this::encode);
  }

  @Override
  public TensorVector parameters() {
    return Perceptron.parameters(encoder, decoder);
  }

  @Override
  public List<Player> opponents() {
    return List.of(discriminator, new Deceiver());
  }

  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return decoder.forward(encode(input));
  }

  /** The latent, [N, L]. */
  Tensor encode(Input<Tensor> input) {
    return encoder.forward(input.joined(new TorchOperators()));
  }

  @Override
  public Snapshot snapshot() {
    return new AdversarialSnapshot(new Network(latent, encoder.all(), decoder.all()), latentWeight);
  }

  /** The encoder, where it learns to make latents that look drawn from the prior. */
  private final class Deceiver implements Player {

    @Override
    public TensorVector parameters() {
      return Perceptron.parameters(encoder);
    }

    @Override
    public Tensor objective(Input<Tensor> input) {
      return discriminator.suspicion(encode(input));
    }
  }
}
