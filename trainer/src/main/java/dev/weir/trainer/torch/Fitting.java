package dev.weir.trainer.torch;

import dev.weir.detection.InvalidConfigurationException;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.Fit;
import dev.weir.trainer.fit.FitListener;
import dev.weir.trainer.fit.FitPolicy;
import dev.weir.trainer.fit.Snapshot;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.Input;
import dev.weir.trainer.torch.tensor.Batch;
import dev.weir.trainer.torch.tensor.Batches;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Parts;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * Fits a network with Adam (Kingma and Ba 2015) in shuffled batches, and stops when the held-out
 * inputs have not become easier for a while (Prechelt 1998). Same inputs, policy and machine give
 * the same bits.
 */
public final class Fitting {

  private final FitPolicy policy;
  private final ModelInputs training;
  private final ModelInputs validation;

  /**
   * @param training at least one input
   * @param validation at least one input
   */
  public Fitting(FitPolicy policy, ModelInputs training, ModelInputs validation) {
    this.policy = policy;
    this.training = training;
    this.validation = validation;
  }

  /**
   * @param listener hears of every epoch, and may end the fitting behind one
   * @throws InvalidConfigurationException if the family has no network for these inputs or the loss
   *     stops being finite
   */
  public Fit run(Family family, FitListener listener) {
    if (family.usesOneDnn()) {
      LibTorch.startForOneDnn(policy.seed());
    } else {
      LibTorch.start(policy.seed());
    }
    return LibTorch.within(
        () -> {
          TorchModel model = family.create(policy.layers(), training);
          return fit(model, family.parts(model), listener);
        });
  }

  private Fit fit(TorchModel model, Parts parts, FitListener listener) {
    fitStages(model.stages(), listener);
    AtomicReference<Snapshot> best = new AtomicReference<>();
    List<Epoch> epochs = new ArrayList<>();
    Consumer<Epoch> keep =
        epoch -> {
          if (epoch.best()) {
            best.set(model.snapshot());
          }
          epochs.add(epoch);
          listener.after(epoch);
        };
    if (model.parameters().empty()) {
      keep.accept(
          new Epoch(
              1, loss(model, training, Parts.one()), loss(model, validation, Parts.one()), true));
    } else if (parts.divide(policy.batch())) {
      LibTorch.shared(() -> descend(model, parts, keep, listener::stops));
    } else {
      descend(model, Parts.one(), keep, listener::stops);
    }
    return new Fit(best.get(), epochs);
  }

  private void fitStages(List<Stage> stages, FitListener listener) {
    for (int i = 0; i < stages.size() && !listener.stops(); i++) {
      int number = i + 1;
      descend(
          stages.get(i),
          Parts.one(),
          epoch -> listener.afterOfStage(number, stages.size(), epoch),
          listener::stops);
    }
  }

  private void descend(Stage stage, Parts parts, Consumer<Epoch> listener, BooleanSupplier stops) {
    List<Turn> turns = Turn.of(stage, policy.learningRate(), parts);
    Batch batch = new Batch(training, Math.min(policy.batch(), training.size()));
    double lowest = Double.POSITIVE_INFINITY;
    int bestEpoch = 0;
    for (int number = 1; number <= policy.epochs(); number++) {
      double trainingLoss = finite(number, "training", step(turns, batch));
      double validationLoss = finite(number, "validation", loss(stage, validation, parts));
      boolean better = validationLoss < lowest;
      if (better) {
        lowest = validationLoss;
        bestEpoch = number;
      }
      listener.accept(new Epoch(number, trainingLoss, validationLoss, better));
      if (number - bestEpoch >= policy.patience() || stops.getAsBoolean()) {
        return;
      }
    }
  }

  /** One epoch; returns the mean loss of the first turn. */
  private double step(List<Turn> turns, Batch batch) {
    long[] order = Tensors.permutation(training.size());
    double sum = 0;
    long count = 0;
    for (int from = 0; from < order.length; from += policy.batch()) {
      try (PointerScope scope = new PointerScope()) {
        long values = batch.fill(order, from, Math.min(order.length, from + policy.batch()));
        sum += turns.get(0).take(batch.input()) * values;
        turns.subList(1, turns.size()).forEach(turn -> turn.take(batch.input()));
        count += values;
      }
    }
    return sum / Math.max(1, count);
  }

  /** Mean error over all values present. */
  private static double loss(Stage stage, ModelInputs inputs, Parts parts) {
    double[] sum = {0};
    Function<Input<Tensor>, Double> error = part -> stage.error(part).sum().item_double();
    long count =
        Batches.forEach(
            inputs,
            (input, first) -> Parts.each(parts.of(input), error).forEach(part -> sum[0] += part));
    return sum[0] / Math.max(1, count);
  }

  private double finite(int epoch, String which, double loss) {
    if (Double.isFinite(loss)) {
      return loss;
    }
    throw new InvalidConfigurationException(
        "Training diverged: %s loss must be finite, found %s in epoch %d. Lower model.learningRate, %s now, or the weight of what the family adds to its loss"
            .formatted(which, loss, epoch, (float) policy.learningRate()));
  }
}
