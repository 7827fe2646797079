package dev.weir.trainer.torch.label;

import dev.weir.trainer.data.Samples;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.label.LabelledModel;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.label.TorchHead.Weights;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Fits a head to a model that was fitted without labels. What the head looks at, and how it is
 * standardised, comes from all events.
 *
 * <p>Its weights come from the labelled events alone where these say what normal is: at least
 * twenty labelled normal to each labelled anomalous. Else an event that nobody has labelled counts
 * as not labelled anomalous, and what is learnt is
 *
 * <pre>
 * P(labelled anomalous | x) = c · P(anomalous | x)
 * </pre>
 *
 * <p>where anomalies are labelled by a chance c that does not depend on the event, so both rank
 * alike (Elkan and Noto 2008, "Learning classifiers from only positive and unlabeled data"). The
 * price are anomalies that nobody has labelled among what is learnt as normal.
 *
 * <p>Log loss by AdamW (Loshchilov and Hutter 2019), stopped when that of the held-out events has
 * not fallen for a while. Five heads of different seeds are averaged, by their logits, in one of
 * five times the units: few labels leave much to chance.
 */
public final class HeadFitting {

  /** Labelled normal events to each labelled anomalous, from which on they are enough. */
  private static final int NORMAL_ENOUGH = 20;

  private static final int HEADS = 5;
  private static final List<Integer> UNITS = List.of(64, 32);
  private static final int BATCH = 256;
  private static final int EPOCHS = 100;
  private static final int PATIENCE = 5;
  private static final double RATE = 1e-3;

  /** Values of all events that are looked at together, 256 MiB; of more, every so many. */
  private static final int MOST_VALUES = 1 << 26;

  private static final double DECAY = 1e-2;

  private final FittedModel model;
  private final long seed;

  public HeadFitting(FittedModel model, long seed) {
    this.model = model;
    this.seed = seed;
  }

  /**
   * The model with a head. Same model, inputs and seed give the same bits on the same machine.
   *
   * @param training at least one event labelled anomalous, and one that is not
   * @param validation at least one event
   */
  public LabelledModel run(ModelInputs training, ModelInputs validation) {
    LibTorch.start(seed);
    return LibTorch.within(() -> fit(training, validation));
  }

  /** {@code label_probability} of every input, in order. */
  public static float[] probabilities(LabelledModel model, ModelInputs inputs) {
    float[] all = new float[inputs.size()];
    int[] filled = {0};
    TorchOperators on = new TorchOperators();
    LibTorch.within(
        () -> {
          InBatches.run(
              inputs,
              input -> model.probability(on, input),
              part -> {
                System.arraycopy(part, 0, all, filled[0], part.length);
                filled[0] += part.length;
              });
          return all;
        });
    return all;
  }

  private LabelledModel fit(ModelInputs training, ModelInputs validation) {
    int width = 1 + model.latentLength() + 2 * training.length() + training.conditionLength();
    SeenMoments moments = new SeenMoments(width);
    InBatches.seen(model, training, moments::add);
    float[] mean = moments.mean();
    float[] deviation = moments.deviation();
    boolean enough = saysWhatNormalIs(training.samples());
    LabelledRows rows = rows(enough ? training.labelled() : training, mean, deviation);
    LabelledRows heldOut = rows(enough ? validation.labelled() : validation, mean, deviation);
    List<Weights> heads = new ArrayList<>();
    for (int i = 0; i < HEADS; i++) {
      heads.add(descend(new TorchHead(rows, UNITS), rows, heldOut));
    }
    return new LabelledModel(
        training.length(),
        model,
        AveragedHeads.of(heads, mean, deviation, LabelledRows.limit(training)));
  }

  private static boolean saysWhatNormalIs(Samples samples) {
    return samples.count(0) >= (long) NORMAL_ENOUGH * samples.count(1);
  }

  private LabelledRows rows(ModelInputs inputs, float[] mean, float[] deviation) {
    int every = (int) (1 + ((long) inputs.size() * mean.length - 1) / MOST_VALUES);
    return LabelledRows.of(model, inputs.thinned(every), mean, deviation);
  }

  private static Weights descend(TorchHead head, LabelledRows rows, LabelledRows heldOut) {
    AdamWOptions options = new AdamWOptions(RATE);
    options.weight_decay().put(DECAY);
    AdamW optimiser = new AdamW(head.parameters(), options);
    Weights best = head.weights();
    double lowest = loss(head, heldOut);
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= EPOCHS && epoch - bestEpoch <= PATIENCE; epoch++) {
      step(head, optimiser, rows);
      double loss = loss(head, heldOut);
      if (loss < lowest) {
        lowest = loss;
        best = head.weights();
        bestEpoch = epoch;
      }
    }
    return best;
  }

  private static void step(TorchHead head, AdamW optimiser, LabelledRows rows) {
    try (PointerScope outer = new PointerScope()) {
      LabelledRows shuffled = rows.inOrder(torch.randperm(rows.size()));
      for (int from = 0; from < rows.size(); from += BATCH) {
        try (PointerScope scope = new PointerScope()) {
          optimiser.zero_grad();
          head.loss(shuffled.part(from, Math.min(rows.size(), from + BATCH))).backward();
          optimiser.step();
        }
      }
    }
  }

  private static double loss(TorchHead head, LabelledRows rows) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      Tensor loss = head.loss(rows);
      return loss.item_double();
    }
  }
}
