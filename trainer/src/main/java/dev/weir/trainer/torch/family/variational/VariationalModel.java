package dev.weir.trainer.torch.family.variational;

import dev.weir.detection.detector.family.VariationalSettings;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.MaskedError;
import dev.weir.trainer.torch.Perceptron;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** A variational autoencoder, conditional or not, while it learns. */
final class VariationalModel implements TorchModel {

  private final TorchOperators on = new TorchOperators();
  private final VariationalSettings settings;
  private final boolean conditional;
  private final int latent;
  private final Perceptron encoder;
  private final Perceptron decoder;
  private final DecoderVariance variance;

  /**
   * @param widths of the encoder's layers, the last is the latent
   * @param conditional whether the decoder reads the condition too
   */
  VariationalModel(
      ModelInputs training,
      List<Integer> widths,
      VariationalSettings settings,
      boolean conditional) {
    this.settings = settings;
    this.conditional = conditional;
    this.latent = widths.get(widths.size() - 1);
    List<Integer> hidden = widths.subList(0, widths.size() - 1);
    int told = conditional ? training.conditionLength() : 0;
    this.encoder =
        Perceptron.of(training.length() + training.conditionLength(), hidden, 2 * latent);
    this.decoder = Perceptron.mirror(latent + told, hidden, training.length());
    this.variance = new DecoderVariance(training.length());
  }

  @Override
  public TensorVector parameters() {
    return Perceptron.parameters(encoder, decoder);
  }

  /**
   * {@code 2s² (Σ m r² / (2σ²) + β KL) / Σ m}, sums over the batch, s² the harmonic mean of σ²: the
   * bound with one draw of z for each input, without its constant, in units of squared errors.
   */
  @Override
  public Tensor objective(Input<Tensor> input) {
    Posterior<Tensor> posterior = posterior(input);
    Tensor drawn = posterior.at(on, torch.randn_like(posterior.mean()));
    Tensor squared = MaskedError.squared(input, decode(drawn, input));
    variance.learn(squared, input.present());
    Tensor precision = variance.value().reciprocal();
    Tensor scale = precision.mean().reciprocal();
    Tensor error = squared.mul(precision).sum();
    Tensor divergence = divergence(posterior).sum().mul(new Scalar(2 * settings.beta()));
    Tensor count = torch.clamp_min(input.present().sum(), new Scalar(1f));
    return error.add(divergence).mul(scale).div(count);
  }

  /** From the mean of the posterior. */
  @Override
  public Tensor reconstruct(Input<Tensor> input) {
    return decode(posterior(input).mean(), input);
  }

  private Tensor decode(Tensor drawn, Input<Tensor> input) {
    Tensor read = conditional ? on.join(List.of(drawn, input.condition().orElseThrow())) : drawn;
    return decoder.forward(read);
  }

  Posterior<Tensor> posterior(Input<Tensor> input) {
    Tensor code = encoder.forward(input.joined(on));
    return Posterior.of(on, code.narrow(1, 0, latent), code.narrow(1, latent, latent));
  }

  /** σ² of each value, [n]. */
  Tensor variance() {
    return variance.value();
  }

  /** {@code KL(N(μ, diag(σ²)) ‖ N(0, I)) = ½ Σ_j (μ_j² + σ_j² − ln σ_j² − 1)}, [N]. */
  static Tensor divergence(Posterior<Tensor> posterior) {
    Tensor spread = posterior.logVariance().exp().sub(posterior.logVariance());
    Tensor twice = posterior.mean().square().add(spread).sub(new Scalar(1f));
    return twice.sum(1).mul(new Scalar(0.5f));
  }

  @Override
  public Snapshot snapshot() {
    Dense heads = encoder.last();
    VariationalNetwork network =
        new VariationalNetwork(
            encoder.hidden(), rows(heads, 0), rows(heads, latent), decoder.all(), conditional);
    return new VariationalSnapshot(network, settings.draws());
  }

  /** The part of a layer that gives the L values from {@code first} on. */
  private Dense rows(Dense layer, int first) {
    int inputs = layer.inputs();
    int end = first + latent;
    return new Dense(
        inputs,
        latent,
        Arrays.copyOfRange(layer.weights(), first * inputs, end * inputs),
        Arrays.copyOfRange(layer.bias(), first, end));
  }
}
