package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.tensor.FusedAdam;
import dev.weir.trainer.torch.tensor.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A player with the optimiser that moves its weights.
 *
 * @param player whose turn it is
 * @param adam over the player's parameters
 * @param parts that a batch is worked on in
 */
record Turn(Player player, FusedAdam adam, Parts parts) {

  /** Of a stage first, then of its opponents. */
  static List<Turn> of(Stage stage, double learningRate, Parts parts) {
    List<Player> players = new ArrayList<>(stage.opponents());
    players.add(0, stage);
    return players.stream()
        .map(player -> new Turn(player, new FusedAdam(player.parameters(), learningRate), parts))
        .toList();
  }

  /** Takes a step; returns the objective before it. */
  double take(Input<Tensor> input) {
    List<Input<Tensor>> divided = parts.of(input);
    return divided.size() == 1 ? takeWhole(input) : takeDivided(divided);
  }

  private double takeWhole(Input<Tensor> input) {
    adam.forgetGradients();
    Tensor objective = player.objective(input);
    objective.backward();
    adam.step();
    return objective.item_double();
  }

  /** The objective is the mean of the parts' own, each by the number of its values. */
  private double takeDivided(List<Input<Tensor>> divided) {
    double[] values = divided.stream().mapToDouble(Turn::values).toArray();
    double all = Math.max(1, DoubleStream.of(values).sum());
    List<Part> steps =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Part(player, divided.get(i), values[i] / all))
            .toList();
    List<Descent> descents = Parts.each(steps, Part::descent);
    descents.forEach(Descent::endWithThisScope);
    adam.step(descents.stream().map(Descent::gradient).toList());
    return descents.stream().mapToDouble(Descent::objective).sum();
  }

  private static double values(Input<Tensor> input) {
    return input.complete() ? input.values().numel() : input.present().sum().item_double();
  }

  /**
   * A part of a batch.
   *
   * @param weight of its objective in that of the batch
   */
  private record Part(Player player, Input<Tensor> input, double weight) {

    Descent descent() {
      Tensor objective = player.objective(input).mul(new Scalar(weight));
      TensorVector gradient = torch.grad(new TensorVector(objective), player.parameters());
      gradient.retainReference();
      return new Descent(objective.item_double(), gradient);
    }
  }

  /** What a part adds to the objective, and to the gradient of every parameter. */
  private record Descent(double objective, TensorVector gradient) {

    /** The scope that it was made in has ended, in another thread perhaps. */
    void endWithThisScope() {
      PointerScope.getInnerScope().attach(gradient);
      gradient.releaseReference();
    }
  }
}
