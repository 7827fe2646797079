package dev.weir.trainer.network.layer;

import dev.weir.trainer.network.Encoder;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Layers over one flattened input and its condition, and no decoder.
 *
 * @param latentLength values that the last layer gives
 * @param layers in the order of their application
 */
public record LayeredEncoder(int latentLength, List<Layer> layers) implements Encoder {

  public LayeredEncoder {
    layers = List.copyOf(layers);
  }

  @Override
  public <V> V encode(Operators<V> on, Input<V> input) {
    return Network.through(on, layers, input.joined(on));
  }

  @Override
  public String describe() {
    return layers.stream()
        .map(Layer::describe)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("-"));
  }
}
