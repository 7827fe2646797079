package dev.weir.trainer.network.sequence;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.network.Reconstructor;
import dev.weir.trainer.network.layer.Layer;
import dev.weir.trainer.network.layer.Network;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An autoencoder whose first layers see values alone, each where it stands; a condition, which
 * stands nowhere, joins before the bottleneck: {@code z = bottleneck(encoder(x), condition)},
 * {@code y = decoder(z)}.
 *
 * @param latentLength values between bottleneck and decoder
 * @param encoder [N, n] to [N, m], in the order of their application
 * @param bottleneck [N, m + c] to [N, L]
 * @param decoder [N, L] to [N, n]
 */
public record BottleneckNetwork(
    int latentLength, List<Layer> encoder, List<Layer> bottleneck, List<Layer> decoder)
    implements Reconstructor {

  public BottleneckNetwork {
    encoder = List.copyOf(encoder);
    bottleneck = List.copyOf(bottleneck);
    decoder = List.copyOf(decoder);
  }

  @Override
  public <V> Reconstruction<V> reconstruct(Operators<V> on, Input<V> input) {
    Input<V> encoded = input.withValues(Network.through(on, encoder, input.values()));
    V latent = Network.through(on, bottleneck, encoded.joined(on));
    return new Reconstruction<>(latent, Network.through(on, decoder, latent));
  }

  @Override
  public String describe() {
    return Stream.of(encoder, bottleneck, decoder)
        .flatMap(List::stream)
        .map(Layer::describe)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }
}
