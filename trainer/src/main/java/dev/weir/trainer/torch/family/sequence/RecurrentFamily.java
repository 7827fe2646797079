package dev.weir.trainer.torch.family.sequence;

import dev.weir.detection.detector.family.RecurrentSettings;
import dev.weir.trainer.input.ModelInputs;
import dev.weir.trainer.network.sequence.LastStep;
import dev.weir.trainer.network.sequence.Recurrent.Cell;
import dev.weir.trainer.network.sequence.Repeat;
import dev.weir.trainer.torch.Family;
import dev.weir.trainer.torch.TorchModel;
import dev.weir.trainer.torch.tensor.Parts;
import java.util.ArrayList;
import java.util.List;

/**
 * Recurrent autoencoder over windows: {@code min Σ_t ‖x_t − y_t‖²} (Srivastava, Mansimov and
 * Salakhutdinov 2015, "Unsupervised learning of video representations using LSTMs"; for anomalies
 * Malhotra et al. 2016).
 *
 * <pre>
 * h_t = cell(x_t, h_{t−1}), from the oldest row to the newest, h_0 = 0
 * z   = W h_W + b                       the latent
 * g_t = cell'(V z + c, g_{t−1})         for each row again, g_0 = 0
 * y_t = U g_t + d
 * </pre>
 *
 * @param settings the cell, in encoder and decoder
 */
public record RecurrentFamily(RecurrentSettings settings) implements Family {

  private static final int UNITS = 32;

  /** A GRU has no kernel of its own there: it is many small products. */
  @Override
  public boolean usesOneDnn() {
    return cell() == Cell.LSTM;
  }

  /** A step of an LSTM in time is little work, and threads that share it meet behind each. */
  @Override
  public Parts parts(TorchModel model) {
    return cell() == Cell.LSTM ? Parts.byProcessors() : Parts.one();
  }

  @Override
  public TorchModel create(List<Integer> layers, ModelInputs training) {
    RowLayout layout = RowLayout.of(training);
    int width = layout.scales() * layout.width();
    int units = layers.isEmpty() ? UNITS : layers.get(0);
    int latent = layers.isEmpty() ? Math.max(2, training.length() / 3) : layers.get(1);

    List<LearningLayer> encoder = new ArrayList<>();
    layout.toSteps().forEach(layer -> encoder.add(LearningLayer.fixed(layer)));
    encoder.add(new LearningRecurrent(cell(), width, units));
    encoder.add(LearningLayer.fixed(new LastStep(layout.window())));
    LearningWeights bottleneck = LearningWeights.dense(units + training.conditionLength(), latent);
    List<LearningLayer> decoder = new ArrayList<>();
    decoder.add(LearningWeights.dense(latent, units));
    decoder.add(LearningLayer.fixed(new Repeat(layout.window())));
    decoder.add(new LearningRecurrent(cell(), units, units));
    decoder.add(LearningWeights.stepwise(units, width));
    layout.fromSteps().forEach(layer -> decoder.add(LearningLayer.fixed(layer)));
    return new SequenceModel(encoder, bottleneck, decoder);
  }

  private Cell cell() {
    return switch (settings.cell()) {
      case LSTM -> Cell.LSTM;
      case GRU -> Cell.GRU;
    };
  }
}
