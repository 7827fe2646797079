package dev.weir.trainer.torch;

import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.tensor.FusedAdam;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A player with the optimiser that moves its weights.
 *
 * @param player whose turn it is
 * @param adam over the player's parameters
 */
record Turn(Player player, FusedAdam adam) {

  /** Of a stage first, then of its opponents. */
  static List<Turn> of(Stage stage, double learningRate) {
    List<Player> players = new ArrayList<>(stage.opponents());
    players.add(0, stage);
    return players.stream()
        .map(player -> new Turn(player, new FusedAdam(player.parameters(), learningRate)))
        .toList();
  }

  /** Takes a step; returns the objective before it. */
  Tensor take(Input<Tensor> input) {
    adam.forgetGradients();
    Tensor objective = player.objective(input);
    objective.backward();
    adam.step();
    return objective;
  }
}
