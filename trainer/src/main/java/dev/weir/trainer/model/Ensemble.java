package dev.weir.trainer.model;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Landmark;
import dev.weir.trainer.network.Operators;
import java.util.List;
import java.util.function.Function;

/**
 * The mean of models that differ by their seed alone: of their shares, and so of their scores, and
 * of their reconstructions. What networks get wrong by luck averages out; what all of them get
 * wrong stays (Hansen and Salamon 1990, "Neural network ensembles").
 *
 * <p>Latents of different seeds have nothing in common, unit by unit: the latent, and what else a
 * model says, are the first member's.
 *
 * @param members at least one
 */
public record Ensemble(List<FittedModel> members) implements FittedModel {

  public Ensemble {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("An ensemble must have at least 1 member, found 0");
    }
  }

  /** The mean of models; a single one as it is. */
  public static FittedModel of(List<FittedModel> members) {
    return members.size() == 1 ? members.get(0) : new Ensemble(members);
  }

  @Override
  public int latentLength() {
    return members.get(0).latentLength();
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    List<Scored<V>> all = members.stream().map(member -> member.score(on, input)).toList();
    for (Scored<V> member : all) {
      on.marked(Landmark.MEMBER_LATENT, member.latent());
      on.marked(Landmark.MEMBER_RECONSTRUCTION, member.reconstruction());
    }
    return new Scored<>(
        mean(on, all, Scored::shares),
        on.marked(Landmark.MEAN_RECONSTRUCTION, mean(on, all, Scored::reconstruction)),
        all.get(0).latent(),
        all.get(0).outputs());
  }

  @Override
  public List<String> doubts() {
    return members.stream().flatMap(member -> member.doubts().stream()).distinct().toList();
  }

  @Override
  public String describe() {
    return "%d × %s".formatted(members.size(), members.get(0).describe());
  }

  private <V> V mean(Operators<V> on, List<Scored<V>> all, Function<Scored<V>, V> part) {
    V sum = all.stream().map(part).reduce(on::add).orElseThrow();
    return on.divide(sum, on.scalar("members", members.size()));
  }
}
