package dev.weir.trainer.model;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model whose latent lies in (0, 1) and is near either end, and that also says which: {@code code
 * = 1 where the latent is above ½, else 0}, [N, L].
 *
 * @param model everything else
 */
public record CodeModel(FittedModel model) implements WrappingModel {

  /** Name of the output. */
  public static final String CODE = "code";

  /** Makes the least float32 above ½ more than 1 above it. */
  private static final float STEEP = 1e9f;

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Scored<V> scored = model.score(on, input);
    SortedMap<String, Scored.Output<V>> outputs = new TreeMap<>(scored.outputs());
    outputs.put(CODE, new Scored.Output<>(code(on, scored.latent()), latentLength()));
    return new Scored<>(scored.shares(), scored.reconstruction(), scored.latent(), outputs);
  }

  private static <V> V code(Operators<V> on, V latent) {
    V above = on.relu(on.subtract(latent, on.scalar("half", 0.5f)));
    return on.minimum(on.multiply(above, on.scalar("steep", STEEP)), on.scalar("one", 1));
  }
}
