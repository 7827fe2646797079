package dev.weir.trainer.label;

import dev.weir.detection.score.Judged;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.model.Scored.Output;
import dev.weir.trainer.model.WrappingModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model that also says {@code label_probability}. Its score, shares and reconstruction are those
 * of the model below, so that an alert is explained as before.
 *
 * @param length n, values of one input
 * @param model below
 * @param head on its answer
 */
public record LabelledModel(int length, FittedModel model, LabelHead head)
    implements WrappingModel {

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Scored<V> scored = model.score(on, input);
    SortedMap<String, Output<V>> outputs = new TreeMap<>(scored.outputs());
    outputs.put(Judged.LABEL_PROBABILITY.output(), Output.ofNumber(probability(on, input, scored)));
    return new Scored<>(scored.shares(), scored.reconstruction(), scored.latent(), outputs);
  }

  /** {@code label_probability}, [N, 1]. */
  public <V> V probability(Operators<V> on, Input<V> input) {
    return probability(on, input, model.score(on, input));
  }

  private <V> V probability(Operators<V> on, Input<V> input, Scored<V> scored) {
    return head.probability(on, seen(on, input, scored, length));
  }

  /**
   * What a head looks at: score, latent, shares of the score, values and condition, [N, 1 + L + 2 n
   * + C].
   */
  public static <V> V seen(Operators<V> on, Input<V> input, Scored<V> scored, int length) {
    V score = on.rowSum(scored.shares(), length);
    return on.join(List.of(score, scored.latent(), scored.shares(), input.joined(on)));
  }
}
