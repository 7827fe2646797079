package dev.weir.trainer.torch;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.network.Reconstructor;
import dev.weir.trainer.score.ReconstructionModel;
import dev.weir.trainer.torch.score.RuleFitting;

/** An autoencoder whose score is what it gets wrong, by the rule chosen. */
public record NetworkSnapshot(Reconstructor network) implements Snapshot {

  @Override
  public FittedModel complete(ModelInputs training, ScoreChoice score) {
    return new ReconstructionModel(
        training.weights(), network, new RuleFitting(network, training).run(score));
  }
}
