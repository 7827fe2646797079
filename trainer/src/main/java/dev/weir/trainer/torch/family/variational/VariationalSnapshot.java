package dev.weir.trainer.torch.family.variational;

import dev.weir.detection.detector.ScoreChoice;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.score.Probability;
import dev.weir.trainer.torch.NetworkSnapshot;
import dev.weir.trainer.torch.score.RuleFitting;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A variational autoencoder at one moment of its training. With {@link
 * ScoreChoice.Kind#PROBABILITY} and draws, σ² of a value is the mean over them of its squared
 * residuals in training: of all variances the most likely one. Every other score is that of the
 * mean latent.
 *
 * @param draws k, 0 for the mean latent alone
 */
public record VariationalSnapshot(VariationalNetwork network, int draws) implements Snapshot {

  /** Of the draws of every model. */
  private static final long SEED = 1;

  @Override
  public FittedModel complete(ModelInputs training, ScoreChoice score) {
    boolean drawn = draws > 0 && score.kind() == ScoreChoice.Kind.PROBABILITY;
    FittedModel model =
        drawn ? drawn(training, score) : new NetworkSnapshot(network).complete(training, score);
    return new Remarked(model, ActiveUnits.of(network, training));
  }

  private FittedModel drawn(ModelInputs training, ScoreChoice score) {
    Random random = new Random(SEED);
    List<Draw> made = Stream.generate(() -> draw(random)).limit(draws).toList();
    List<float[]> variances =
        made.stream()
            .map(draw -> (Probability) new RuleFitting(draw, training).run(score))
            .map(Probability::variances)
            .toList();
    return new DrawnModel(training.weights(), network, made, new Probability(mean(variances)));
  }

  private Draw draw(Random random) {
    float[] noise = new float[network.latentLength()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return new Draw(network, noise);
  }

  private static float[] mean(List<float[]> all) {
    float[] mean = new float[all.get(0).length];
    IntStream.range(0, mean.length)
        .forEach(
            i -> mean[i] = (float) all.stream().mapToDouble(one -> one[i]).average().orElseThrow());
    return mean;
  }
}
