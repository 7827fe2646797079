package dev.weir.trainer.torch.family.variational;

import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.model.Scored;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.network.Operators;
import dev.weir.trainer.network.Reconstruction;
import dev.weir.trainer.score.Probability;
import dev.weir.trainer.score.ReconstructionModel;
import java.util.List;

/**
 * Reconstruction probability over draws of the latent (An and Cho 2015, algorithm 4), the draws
 * fixed, so that an event always has the same score:
 *
 * <pre>
 * share = mean over l of share(x, y_l),   y_l = g(μ(x) + σ(x) · ε_l)
 * </pre>
 *
 * <p>Latent and reconstruction are those of the mean. The decoder runs once more than there are
 * draws.
 *
 * @param weights of each of the n values of an input, see {@link ReconstructionModel}
 * @param network whose latent is drawn
 * @param draws at least one, all of the network
 * @param rule makes shares of the residuals of one draw
 */
record DrawnModel(float[] weights, VariationalNetwork network, List<Draw> draws, Probability rule)
    implements FittedModel {

  DrawnModel {
    draws = List.copyOf(draws);
  }

  @Override
  public int latentLength() {
    return network.latentLength();
  }

  @Override
  public <V> Scored<V> score(Operators<V> on, Input<V> input) {
    Posterior<V> posterior = network.posterior(on, input);
    V count = ReconstructionModel.count(on, input.present(), weights);
    V sum =
        draws.stream()
            .map(draw -> draw.reconstruct(on, posterior, input))
            .map(drawn -> ReconstructionModel.residual(on, input, drawn))
            .map(residual -> rule.shares(on, residual, input, count))
            .reduce(on::add)
            .orElseThrow();
    V shares = on.divide(sum, on.scalar("draws", draws.size()));
    V values = network.decode(on, posterior.mean(), input.condition());
    return Scored.of(shares, new Reconstruction<>(posterior.mean(), values));
  }

  @Override
  public String describe() {
    return "%d-%s, %d draws".formatted(weights.length, network.describe(), draws.size());
  }
}
