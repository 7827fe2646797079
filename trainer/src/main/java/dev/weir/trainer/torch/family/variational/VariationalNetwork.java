package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.network.Generator;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Encoder and decoder of a variational autoencoder. As a {@link Generator} it takes the mean of the
 * posterior for its latent.
 *
 * @param hidden layers that both heads of the encoder read
 * @param mean head for μ
 * @param logVariance head for ln σ²
 * @param decoder layers from latent to values
 * @param conditional whether the decoder reads latent and condition, [N, L + c]
 */
public record VariationalNetwork(
    List<Layer> hidden, Dense mean, Dense logVariance, List<Layer> decoder, boolean conditional)
    implements Generator {

  public VariationalNetwork {
    hidden = List.copyOf(hidden);
    decoder = List.copyOf(decoder);
  }

  @Override
  public int latentLength() {
    return mean.outputs();
  }

  <V> Posterior<V> posterior(Operators<V> on, Input<V> input) {
    V read = Network.through(on, hidden, input.joined(on));
    return Posterior.of(on, mean.apply(on, read), logVariance.apply(on, read));
  }

  @Override
  public <V> Reconstruction<V> reconstruct(Operators<V> on, Input<V> input) {
    V latent = mean.apply(on, Network.through(on, hidden, input.joined(on)));
    return new Reconstruction<>(latent, decode(on, latent, input.condition()));
  }

  @Override
  public <V> V decode(Operators<V> on, V latent, Optional<V> condition) {
    V read = conditional ? on.join(List.of(latent, condition.orElseThrow())) : latent;
    return Network.through(on, decoder, read);
  }

  @Override
  public String describe() {
    return Stream.of(hidden, List.<Layer>of(mean), decoder)
        .flatMap(List::stream)
        .map(Layer::describe)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }
}
