package dev.weir.trainer.torch.label;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A head while it learns. It begins as the score alone, on the level of the labels: {@code w = 1, V
 * = 0, c = ln(anomalous / normal)}. Lives in the scope it was made in.
 */
final class TorchHead {

  private final List<Integer> widths;
  private final List<LinearImpl> hidden = new ArrayList<>();
  private final LinearImpl last;
  private final Tensor scoreWeight;

  /** Weights of a head at one moment. */
  record Weights(List<Dense> hidden, Dense last, float scoreWeight) {}

  /**
   * @param units of each hidden layer
   */
  TorchHead(LabelledRows rows, List<Integer> units) {
    this.widths = new ArrayList<>(units);
    widths.add(0, Math.toIntExact(rows.values().size(1)));
    for (int layer = 0; layer < units.size(); layer++) {
      hidden.add(new LinearImpl(widths.get(layer), widths.get(layer + 1)));
    }
    this.last = new LinearImpl(widths.get(units.size()), 1);
    this.scoreWeight = torch.ones(1).set_requires_grad(true);
    long anomalous = rows.anomalous();
    double odds = anomalous / (double) (rows.size() - anomalous);
    try (AutoGradMode off = new AutoGradMode(false)) {
      last.weight().zero_();
      last.bias().fill_(new Scalar(Math.log(odds)));
    }
  }

  TensorVector parameters() {
    TensorVector parameters = new TensorVector(last.weight(), last.bias(), scoreWeight);
    for (LinearImpl layer : hidden) {
      parameters.push_back(layer.weight());
      parameters.push_back(layer.bias());
    }
    return parameters;
  }

  /** Mean of {@code −ln} of the probability of what the labels say, a scalar. */
  Tensor loss(LabelledRows rows) {
    Tensor logit = logit(rows);
    return torch.softplus(logit).sub(logit.mul(rows.labels())).mean();
  }

  /** Of each row, [M, 1]. */
  Tensor logit(LabelledRows rows) {
    Tensor learnt = rows.values();
    for (LinearImpl layer : hidden) {
      learnt = torch.relu(layer.forward(learnt));
    }
    Tensor score = rows.values().narrow(1, 0, 1).mul(scoreWeight);
    return last.forward(learnt).add(score);
  }

  Weights weights() {
    List<Dense> layers = new ArrayList<>();
    for (int layer = 0; layer < hidden.size(); layer++) {
      layers.add(dense(hidden.get(layer), widths.get(layer), widths.get(layer + 1)));
    }
    return new Weights(
        layers, dense(last, widths.get(hidden.size()), 1), Tensors.floats(scoreWeight)[0]);
  }

  private static Dense dense(LinearImpl layer, int inputs, int outputs) {
    return new Dense(inputs, outputs, Tensors.floats(layer.weight()), Tensors.floats(layer.bias()));
  }
}
