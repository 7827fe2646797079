package dev.weir.trainer.torch.label;

import dev.weir.trainer.data.Samples;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.input.Thinning;
import dev.weir.trainer.label.LabelledModel;
import dev.weir.trainer.model.FittedModel;
import dev.weir.trainer.torch.label.TorchHead.Weights;
import dev.weir.trainer.torch.tensor.LibTorch;
import dev.weir.trainer.torch.tensor.Tensors;
import dev.weir.trainer.torch.tensor.TorchOperators;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;

/**
 * Fits a head to a model that was fitted without labels. What the head looks at, and how it is
 * standardised, comes from the events that the model learnt from.
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
 * <p>Labels are too few to hold a part of them out for good. They stand in five parts, and each of
 * five heads learns from four and is stopped by the fifth: log loss by AdamW (Loshchilov and Hutter
 * 2019), until that of the fifth part has not fallen for a while. The heads' logits are averaged,
 * in one head of five times the units, and put beside the score by what each said of the part that
 * it had not learnt from ({@link Blend}): the fewer labels, the more of the score. Where there are
 * more events than may be looked at together, some stand for all, and the level is put right
 * ({@link Thinning}).
 */
public final class HeadFitting {

  /** Labelled normal events to each labelled anomalous, from which on they are enough. */
  private static final int NORMAL_ENOUGH = 20;

  private static final List<Integer> UNITS = List.of(64, 32);
  private static final int BATCH = 256;
  private static final int EPOCHS = 100;
  private static final int PATIENCE = 5;
  private static final double RATE = 1e-3;

  /**
   * Values of all events that are looked at together, 256 MiB; of more events some are left out.
   */
  private static final int MOST_VALUES = 1 << 26;

  private static final double DECAY = 1e-2;

  private final FittedModel model;
  private final long seed;
  private final int mostValues;

  public HeadFitting(FittedModel model, long seed) {
    this(model, seed, MOST_VALUES);
  }

  /**
   * @param mostValues that are looked at together
   */
  HeadFitting(FittedModel model, long seed, int mostValues) {
    this.model = model;
    this.seed = seed;
    this.mostValues = mostValues;
  }

  /**
   * The model with a head. Same model, inputs and seed give the same bits on the same machine.
   *
   * @param training what the model learnt from; with those held out at least five events labelled
   *     anomalous, and five that are not
   * @param validation what was held out of the model, at least one event
   */
  public LabelledFit run(ModelInputs training, ModelInputs validation) {
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

  private LabelledFit fit(ModelInputs training, ModelInputs validation) {
    SeenMoments moments = moments(training);
    boolean enough = saysWhatNormalIs(training.samples());
    Thinning thinning = thinning(enough, List.of(training, validation), moments.width());
    ModelInputs early = learnt(enough, training).thinned(thinning);
    ModelInputs late = learnt(enough, validation).thinned(thinning);
    LabelledRows rows = rows(early, moments).and(rows(late, moments));
    float[] labels = Tensors.floats(rows.labels());
    float[] logits = new float[labels.length];
    List<Weights> heads = heads(rows, Parts.of(labels), logits);
    Blend blend = Blend.of(rows.scores(), logits, labels).raised(thinning.level());
    LabelledModel labelled =
        new LabelledModel(
            training.length(),
            model,
            AveragedHeads.of(
                heads, blend, moments.mean(), moments.deviation(), LabelledRows.limit(training)));
    return LabelledFit.of(
        labelled,
        validation.samples(),
        probabilities(labelled, validation),
        late.samples(),
        blend.probabilities(rows.scores(), logits, early.size()));
  }

  private SeenMoments moments(ModelInputs training) {
    SeenMoments moments =
        new SeenMoments(
            1 + model.latentLength() + 2 * training.length() + training.conditionLength());
    InBatches.seen(model, training, moments::add);
    return moments;
  }

  /** What a head may learn from. */
  private static ModelInputs learnt(boolean labelledAlone, ModelInputs inputs) {
    return labelledAlone ? inputs.labelled() : inputs;
  }

  /** Of what it may learn from, what fits; the same for all inputs, so that odds are theirs. */
  private Thinning thinning(boolean labelledAlone, List<ModelInputs> all, int width) {
    int most = Math.max(2 * Parts.COUNT, mostValues / width);
    return all.stream()
        .map(inputs -> Thinning.of(learnt(labelledAlone, inputs).samples(), most))
        .reduce(new Thinning(1, 1), Thinning::and);
  }

  private LabelledRows rows(ModelInputs inputs, SeenMoments moments) {
    return LabelledRows.of(model, inputs, moments.mean(), moments.deviation());
  }

  /**
   * One for each part, learnt from the others.
   *
   * @param logits receives what each says of its part
   */
  private static List<Weights> heads(LabelledRows rows, Parts parts, float[] logits) {
    List<Weights> heads = new ArrayList<>();
    for (int part = 0; part < Parts.COUNT; part++) {
      try (PointerScope scope = new PointerScope()) {
        long[] left = parts.only(part);
        LabelledRows stopping = rows.chosen(left);
        LabelledRows learning = rows.chosen(parts.without(part));
        TorchHead head = new TorchHead(learning, UNITS);
        Best best = descend(head, learning, stopping);
        heads.add(best.weights());
        for (int i = 0; i < left.length; i++) {
          logits[(int) left[i]] = best.logits()[i];
        }
      }
    }
    return heads;
  }

  private static boolean saysWhatNormalIs(Samples samples) {
    return samples.count(0) >= (long) NORMAL_ENOUGH * samples.count(1);
  }

  /** The weights of the lowest loss, and what they say of the rows that stop. */
  private record Best(Weights weights, float[] logits) {}

  private static Best descend(TorchHead head, LabelledRows rows, LabelledRows stopping) {
    AdamWOptions options = new AdamWOptions(RATE);
    options.weight_decay().put(DECAY);
    AdamW optimiser = new AdamW(head.parameters(), options);
    Best best = new Best(head.weights(), logits(head, stopping));
    double lowest = loss(head, stopping);
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= EPOCHS && epoch - bestEpoch <= PATIENCE; epoch++) {
      step(head, optimiser, rows);
      double loss = loss(head, stopping);
      if (loss < lowest) {
        lowest = loss;
        best = new Best(head.weights(), logits(head, stopping));
        bestEpoch = epoch;
      }
    }
    return best;
  }

  private static void step(TorchHead head, AdamW optimiser, LabelledRows rows) {
    try (PointerScope outer = new PointerScope()) {
      LabelledRows shuffled = rows.chosen(Tensors.permutation(rows.size()));
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

  private static float[] logits(TorchHead head, LabelledRows rows) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode off = new AutoGradMode(false)) {
      return Tensors.floats(head.logit(rows));
    }
  }
}
