package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Generator;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An autoencoder of layers over one flattened input: decoder(encoder(values and condition)) ≈
 * values.
 *
 * @param latentLength values between encoder and decoder
 * @param encoder in the order of their application
 * @param decoder in the order of their application
 */
public record Network(int latentLength, List<Layer> encoder, List<Layer> decoder)
    implements Generator {

  public Network {
    encoder = List.copyOf(encoder);
    decoder = List.copyOf(decoder);
  }

  @Override
  public <V> Reconstruction<V> reconstruct(Operators<V> on, Input<V> input) {
    V latent = encode(on, input);
    return new Reconstruction<>(latent, decode(on, latent, input.condition()));
  }

  @Override
  public <V> V decode(Operators<V> on, V latent, Optional<V> condition) {
    return through(on, decoder, latent);
  }

  @Override
  public <V> V encode(Operators<V> on, Input<V> input) {
    return through(on, encoder, input.joined(on));
  }

  @Override
  public String describe() {
    return Stream.concat(encoder.stream(), decoder.stream())
        .map(Layer::describe)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }

  /** Layers one behind the other. */
  public static <V> V through(Operators<V> on, List<Layer> layers, V value) {
    V current = value;
    for (Layer layer : layers) {
      current = layer.apply(on, current);
    }
    return current;
  }
}
