package dev.weir.trainer.distance;

import dev.weir.trainer.network.Encoder;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.Arrays;

/** The latent of an encoder, where nothing is missing. */
public record LatentSpace(Encoder encoder) implements Space {

  @Override
  public int length() {
    return encoder.latentLength();
  }

  @Override
  public <V> Position<V> of(Operators<V> on, Input<V> input) {
    float[] ones = new float[length()];
    Arrays.fill(ones, 1);
    return new Position<>(encoder.encode(on, input), on.constant("all", ones, 1, length()));
  }

  @Override
  public String describe() {
    return encoder.describe();
  }
}
