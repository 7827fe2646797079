package dev.weir.trainer.torch.label;

import dev.weir.trainer.network.layer.Dense;
import dev.weir.trainer.torch.tensor.Tensors;
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

  private final int width;
  private final int units;
  private final LinearImpl hidden;
  private final LinearImpl last;
  private final Tensor scoreWeight;

  /** Weights of a head at one moment. */
  record Weights(Dense hidden, Dense last, float scoreWeight) {}

  TorchHead(LabelledRows rows, int units) {
    this.width = Math.toIntExact(rows.values().size(1));
    this.units = units;
    this.hidden = new LinearImpl(width, units);
    this.last = new LinearImpl(units, 1);
    this.scoreWeight = torch.ones(1).set_requires_grad(true);
    double odds = rows.anomalous() / (double) (rows.size() - rows.anomalous());
    try (AutoGradMode off = new AutoGradMode(false)) {
      last.weight().zero_();
      last.bias().fill_(new Scalar(Math.log(odds)));
    }
  }

  TensorVector parameters() {
    return new TensorVector(
        hidden.weight(), hidden.bias(), last.weight(), last.bias(), scoreWeight);
  }

  /** Mean of {@code −ln} of the probability of what the labels say, a scalar. */
  Tensor loss(LabelledRows rows) {
    Tensor learnt = last.forward(torch.relu(hidden.forward(rows.values())));
    Tensor logit = learnt.add(rows.values().narrow(1, 0, 1).mul(scoreWeight));
    return torch.softplus(logit).sub(logit.mul(rows.labels())).mean();
  }

  Weights weights() {
    return new Weights(
        new Dense(width, units, Tensors.floats(hidden.weight()), Tensors.floats(hidden.bias())),
        new Dense(units, 1, Tensors.floats(last.weight()), Tensors.floats(last.bias())),
        Tensors.floats(scoreWeight)[0]);
  }
}
