package dev.weir.trainer.torch.family.adversarial;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.network.layer.Network;
import dev.weir.trainer.score.ScoreRule;
import dev.weir.trainer.torch.score.ModelErrors;
import dev.weir.trainer.torch.score.RuleFitting;

/**
 * An adversarial autoencoder at one moment of its training. Both parts of its score are in units of
 * their means over what was learnt from, so that a weight says what share of a usual score the
 * latent has.
 *
 * @param latentWeight in [0, 1)
 */
public record AdversarialSnapshot(Network network, double latentWeight) implements Snapshot {

  /** What a mean score is at least: a part that is always 0 must not divide by it. */
  private static final double LEAST_MEAN = 1e-6;

  @Override
  public FittedModel complete(ModelInputs training, ScoreChoice score) {
    ScoreRule rule = new RuleFitting(network, training).run(score);
    float[] weights = training.weights();
    LatentModel error = new LatentModel(weights, network, rule, 1, 0);
    LatentModel improbability = new LatentModel(weights, network, rule, 0, 1);
    return new LatentModel(
        weights,
        network,
        rule,
        (float) ((1 - latentWeight) / mean(error, training)),
        (float) (latentWeight / mean(improbability, training)));
  }

  private static double mean(FittedModel model, ModelInputs inputs) {
    double sum = 0;
    for (float score : ModelErrors.of(model, inputs).scores()) {
      sum += score;
    }
    return Math.max(LEAST_MEAN, sum / inputs.size());
  }
}
