package dev.weir.trainer.torch.label;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.tensor.Linear;
import dev.weir.trainer.torch.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A head while it learns. It begins as the score alone, on the level of the labels: {@code w = 1, V
 * = 0, c = ln(anomalous / normal)}. Lives in the scope it was made in.
 */
final class TorchHead {

  private final List<Linear> hidden;
  private final Linear last;
  private final Tensor scoreWeight;

  /** Weights of a head at one moment. */
  record Weights(List<Dense> hidden, Dense last, float scoreWeight) {}

  /**
   * @param units of each hidden layer
   */
  TorchHead(LabelledRows rows, List<Integer> units) {
    List<Integer> widths = new ArrayList<>(units);
    widths.add(0, Math.toIntExact(rows.values().size(1)));
    this.hidden = Linear.chain(widths);
    this.last = new Linear(widths.get(units.size()), 1);
    this.scoreWeight = torch.ones(1).set_requires_grad(true);
    long anomalous = rows.anomalous();
    double odds = anomalous / (double) (rows.size() - anomalous);
    try (AutoGradMode off = new AutoGradMode(false)) {
      last.weights().zero_();
      last.bias().fill_(new Scalar(Math.log(odds)));
    }
  }

  TensorVector parameters() {
    TensorVector parameters = Linear.parameters(hidden);
    parameters.push_back(last.weights());
    parameters.push_back(last.bias());
    parameters.push_back(scoreWeight);
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
    for (Linear layer : hidden) {
      learnt = torch.relu(layer.forward(learnt));
    }
    Tensor score = rows.values().narrow(1, 0, 1).mul(scoreWeight);
    return last.forward(learnt).add(score);
  }

  Weights weights() {
    return new Weights(
        hidden.stream().map(Linear::copy).toList(), last.copy(), Tensors.floats(scoreWeight)[0]);
  }
}
