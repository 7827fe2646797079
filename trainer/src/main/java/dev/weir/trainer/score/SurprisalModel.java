package dev.weir.trainer.score;

import dev.weir.detection.detector.SurprisalChoice.Combination;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.model.WrappingModel;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores an event by how surprising it is to several experts: s = −ln p of the network's score e
 * and of some inputs x_i, each against its own sample.
 *
 * <pre>
 * STRONGEST: score = s(e) + w · max_i s(x_i)
 * SUM:       score = s(e) + w · Σ_i s(x_i)
 * MAX:       score = max(s(e), w · s(x_1), w · s(x_2), …)
 * </pre>
 *
 * <p>An error of many values says little where one value says all; added as nats, either can be
 * heard. What an expert adds is the share of its value; what the network adds is shared as its own
 * score is, {@code s(e) · share_i / e}. A missing value surprises nobody.
 *
 * @param length n, values of one input
 * @param model whose score is the network's
 * @param curve of that score
 * @param experts inputs that count
 * @param combination how surprisals add up
 * @param weight w, > 0
 */
public record SurprisalModel(
    int length,
    FittedModel model,
    SurprisalCurve curve,
    List<Expert> experts,
    Combination combination,
    float weight)
    implements WrappingModel {

  private static final float LEAST_TOTAL = 1e-30f;

  /**
   * An input that is judged by itself.
   *
   * @param column in [0, n)
   * @param curve of its standardised values
   */
  public record Expert(int column, SurprisalCurve curve) {}

  /** Surprisals: of the network, [N, 1], and of the experts, [N, E], both as they count. */
  private record Surprisals<V>(V network, V experts) {}

  public SurprisalModel {
    experts = List.copyOf(experts);
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Scored<V> scored = model.score(on, input);
    V total = on.rowSum(scored.shares(), length);
    V whole = on.maximum(total, on.scalar("total.least", LEAST_TOTAL));
    V parts = on.divide(scored.shares(), whole);
    V network = curve.apply(on, total);
    return new Scored<>(
        experts.isEmpty() ? on.multiply(parts, network) : shares(on, input, parts, network),
        scored.reconstruction(),
        scored.latent(),
        scored.outputs());
  }

  private <V> V shares(Operators<V> on, Input<V> input, V parts, V network) {
    List<V> each = experts.stream().map(expert -> surprisal(on, input, expert)).toList();
    V weighted = on.multiply(on.join(each), on.scalar("experts.weight", weight));
    Surprisals<V> counted = counted(on, network, weighted);
    V placement = on.constant("experts.place", placement(), experts.size(), length);
    return on.add(on.multiply(parts, counted.network()), on.product(counted.experts(), placement));
  }

  private <V> Surprisals<V> counted(Operators<V> on, V network, V weighted) {
    return switch (combination) {
      case SUM -> new Surprisals<>(network, weighted);
      case STRONGEST -> new Surprisals<>(network, on.largest(weighted, 1));
      case MAX -> {
        V all = on.largest(on.join(List.of(network, weighted)), 1);
        List<Integer> places = IntStream.rangeClosed(0, experts.size()).boxed().toList();
        yield new Surprisals<>(
            columns(on, all, places.size(), places.subList(0, 1)),
            columns(on, all, places.size(), places.subList(1, places.size())));
      }
    };
  }

  private <V> V surprisal(Operators<V> on, Input<V> input, Expert expert) {
    List<Integer> column = List.of(expert.column());
    V value = columns(on, input.values(), length, column);
    return on.multiply(
        expert.curve().apply(on, value), columns(on, input.present(), length, column));
  }

  /** Some columns of [N, n], taken by a product with ones and zeros, which is exact. */
  private static <V> V columns(Operators<V> on, V values, int n, List<Integer> chosen) {
    float[] selection = new float[n * chosen.size()];
    for (int i = 0; i < chosen.size(); i++) {
      selection[chosen.get(i) * chosen.size() + i] = 1;
    }
    return on.product(values, on.constant("columns", selection, n, chosen.size()));
  }

  private float[] placement() {
    float[] placement = new float[experts.size() * length];
    for (int i = 0; i < experts.size(); i++) {
      placement[i * length + experts.get(i).column()] = 1;
    }
    return placement;
  }
}
